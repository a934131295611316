"""Open the page: streamlit run app.py."""

from streamlit.starlette import App

from aiknowledge.ui.main import main
from aiknowledge.ui.served import ROUTES, SCRIPT, started

app = App(SCRIPT, routes=ROUTES, lifespan=started)

if __name__ == "__main__":  # run as a plain script, as tests of pages do
    main()
