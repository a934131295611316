"""Open the page: streamlit run app.py."""

from aiknowledge.ui.main import main

main()
