"""The app as it is served: a place opens with its language and style in its first bytes.

The page server brings style with the first elements only, after the page was painted, which then
jumps.
"""

from __future__ import annotations

import asyncio
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit.starlette import App

from aiknowledge.model import LANGUAGES, Language
from aiknowledge.ui.look import CSS, LANGUAGE_TAGS, language_of
from aiknowledge.ui.places import NAMES

_INDEX = Path(st.__file__).parent / "static" / "index.html"
_LISTENING = 0.5
"""Seconds after which the server surely listens."""


def shell(language: Language = "en") -> str:
    """Return the page that the server sends before any element, with language and style.

    >>> page = shell("zh")
    >>> page.index('lang="zh-CN"') < page.index("<style>") < page.index("</head>")
    True
    """
    page = _INDEX.read_text(encoding="utf-8")
    tag = f'<html lang="{LANGUAGE_TAGS[language]}">'
    return page.replace('<html lang="en">', tag, 1).replace("</head>", f"{CSS}</head>", 1)


_SHELLS: dict[str, str] = {language: shell(language) for language in LANGUAGES}


async def _opened(request: Request) -> HTMLResponse:
    usual = language_of(request.headers.get("accept-language"))
    page = _SHELLS.get(request.query_params.get("lang", ""), _SHELLS[usual])
    return HTMLResponse(page, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})


@asynccontextmanager
async def started(_app: App) -> AsyncIterator[None]:
    """Open a browser, where one is wanted, once the server listens."""
    if not st.get_option("server.headless"):
        asyncio.get_running_loop().call_later(_LISTENING, _open_browser)
    yield


def _open_browser() -> None:
    address = st.get_option("server.address")
    host = "localhost" if address in (None, "", "0.0.0.0", "::") else address
    webbrowser.open(f"http://{host}:{st.get_option('server.port')}")


SCRIPT = Path(__file__).with_name("main.py")
ROUTES = tuple(Route(path, _opened) for path in ("/", *(f"/{name}" for name in NAMES)))

app = App(SCRIPT, routes=ROUTES, lifespan=started)
