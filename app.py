"""Open the page: streamlit run app.py."""

from streamlit.starlette import App

from aiknowledge.ui.served import ROUTES, SCRIPT, started

app = App(SCRIPT, routes=ROUTES, lifespan=started)
