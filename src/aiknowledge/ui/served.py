"""The app as it is served: a place opens with its style, and asks for its widgets, at once.

The page server brings style with the first elements only, and fetches the script of a kind of
widget when the first of the kind is to be drawn; both after the page was painted, which then
jumps. Here both stand in the first bytes that the browser gets.
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

from aiknowledge.ui.look import CSS
from aiknowledge.ui.places import NAMES

_STATIC = Path(st.__file__).parent / "static"
_WIDGETS = (
    "BidiComponent",
    "Button",
    "ButtonGroup",
    "Checkbox",
    "DownloadButton",
    "FileUploader",
    "Html",
    "Metric",
    "NumberInput",
    "PageLink",
    "Selectbox",
    "Table",
    "TextInput",
)
"""What stands on the first screen of a place, by the names of the page server's scripts."""
_LISTENING = 0.5
"""Seconds after which the server surely listens."""


def shell() -> str:
    """Return the page that the server sends before any element, with style and scripts of ours.

    >>> shell().index("<style>") < shell().index("</head>")
    True
    """
    found = (next(_STATIC.glob(f"static/js/{name}.*.js"), None) for name in _WIDGETS)
    ahead = "".join(f'import("./static/js/{script.name}");' for script in found if script)
    head = f'{CSS}<script type="module">{ahead}</script></head>'
    return (_STATIC / "index.html").read_text(encoding="utf-8").replace("</head>", head, 1)


_SHELL = shell()


async def _opened(_request: Request) -> HTMLResponse:
    return HTMLResponse(_SHELL, headers={"Cache-Control": "no-cache"})


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
