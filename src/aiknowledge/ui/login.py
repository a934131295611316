"""Who a visitor is, where the server was told of a login (OpenID Connect, Streamlit's ``[auth]``).

Without ``[auth]`` in ``.streamlit/secrets.toml`` there is no button and nobody is anybody. Only
issuer and subject are looked at: they name a person for good, an e-mail address does not.
"""

from __future__ import annotations

import os

import streamlit as st
from streamlit.errors import StreamlitAuthError

from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import say

_FAULT = "login_fault"


def login_offered() -> bool:
    """Return whether a visitor can log in: a shared app that keeps work and knows a provider."""
    kept = os.environ.get("AIKNOWLEDGE_SHARED") == "1" and os.environ.get("AIKNOWLEDGE_SPACES")
    return bool(kept) and "is_logged_in" in st.user


def person() -> tuple[str, str] | None:
    """Return issuer and subject of the person who is logged in, None where nobody is."""
    if not login_offered() or not st.user.is_logged_in:
        return None
    issuer, subject = st.user.get("iss"), st.user.get("sub")
    if isinstance(issuer, str) and isinstance(subject, str) and issuer and subject:
        return issuer, subject
    return None


def login_button() -> None:
    """Draw the way in, or the way out; and why the way in did not open."""
    if st.user.is_logged_in:
        name = str(st.user.get("name") or st.user.get("email") or st.user.get("sub") or "")
        told = text(say("login_as", name=name[:80]))
        st.button(say("log_out"), key="log-out", on_click=st.logout, help=told)
    else:
        st.button(say("log_in"), key="log-in", on_click=_log_in)


def login_fault() -> None:
    """Say once why logging in did not work, or that the provider did not say who it is."""
    if fault := st.session_state.pop(_FAULT, None):
        st.error(say("login_failed"))
        st.caption(text(fault))
    if login_offered() and st.user.is_logged_in and person() is None:
        st.error(say("login_nobody"))


def _log_in() -> None:
    try:
        st.login()
    except StreamlitAuthError as error:  # Authlib is missing, or the section is not complete
        st.session_state[_FAULT] = str(error)
