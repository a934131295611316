"""The little CSS that the page server does not offer as a setting."""

from __future__ import annotations

from aiknowledge.model import LANGUAGES, Language
from aiknowledge.ui.widget_names import widget_names

CSS = """
<style>
#root {
[data-testid="stMainBlockContainer"] { padding: 4.6rem 5rem 6rem; max-width: 1280px; }
[data-testid="stMainBlockContainer"] h1 { font-size: 1.9rem; padding: .2rem 0 .4rem; }
[data-testid="stMainBlockContainer"] h2 { font-size: 1.35rem; }
[data-testid="stMainBlockContainer"] h3 { font-size: 1.12rem; padding: .5rem 0 .2rem; }
[data-testid="stBaseButton-tertiary"], [data-testid="stPageLink"] a, [data-testid="stPageLink"] p {
  color: light-dark(#0b5cad, #6cb4ff) !important; text-align: left;
}
[data-testid="stBaseButton-tertiary"]:hover p, [data-testid="stPageLink"] a:hover p {
  text-decoration: underline;
}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p,
[role="tab"]:not([data-selected]) p,
[data-testid="stFileUploaderDropzoneInstructions"] span {
  color: light-dark(#48525f, #b6c0cc) !important; opacity: 1 !important;
}
[data-testid="stBaseButton-primary"]:enabled, [data-testid="stBaseButton-primary"]:enabled p,
[data-baseweb="tag"], [data-baseweb="tag"] span, [data-testid="stMultiSelect"] [role="group"] span {
  color: light-dark(#ffffff, #0b1626) !important;
}
[data-testid^="stBaseButton-"]:disabled, [data-testid^="stBaseButton-"]:disabled p {
  color: light-dark(#5b6673, #98a3af) !important;
}
[data-testid$="NavLink"]:focus-visible {
  outline: 2px solid light-dark(#0b5cad, #6cb4ff) !important; outline-offset: -2px;
}
[class*="st-key-step-"] label p { font-weight: 600; }
[data-testid="stPageLink"] a { padding-left: 0; padding-right: 0; }
html[data-under="audit"] & [data-testid$="NavLink"][href$="/audit"] {
  background: rgb(153 173 194 / .25);
}
.st-key-header { min-height: 4.5rem; flex-wrap: nowrap; }
.st-key-header > :first-child { flex: 1 1 0; min-width: 0; }
.st-key-lang button { min-height: 2.5rem; }
.st-key-page-language, :has(> .st-key-page-language) { display: none; }
:has(> :is([class*="st-key-spoken-"], .st-key-heard-step)) {
  position: absolute; height: 0; overflow: hidden;
}
[data-testid="stMainBlockContainer"] input { text-overflow: ellipsis; }
.st-key-area-figures table { width: 100%; }
.st-key-area-figures :is(th, td) { padding: .3rem .5rem; }
.st-key-audit-figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); }
/* Room kept for what arrives after the first paint, so that nothing below it jumps. */
:is(.st-key-search, .st-key-goal_box, .st-key-curriculum, .st-key-against) { min-height: 4.25rem; }
:is(.st-key-lang, .st-key-show, .st-key-view) { min-height: 4.45rem; }
.st-key-audit-parts [data-testid="stSkeleton"] { height: 1.25rem; }
.st-key-audit-figures { min-height: 4.75rem; }
.st-key-step { min-height: 3.75rem; }
[class*="st-key-bench-"] { min-height: 37.5rem; }
.st-key-map-room { min-height: calc(100vh - 22rem); }
@media (min-width: 641px) {
  :is(.st-key-to-plan, .st-key-whole-name),
  :has(> :is(.st-key-to-plan, .st-key-whole-name)) { display: none; }
}
@media (max-width: 640px) {
  .st-key-show { min-height: 6.1rem; }
  .st-key-step { min-height: 8.4rem; }
  html[lang="zh-CN"] & .st-key-step { min-height: 6.1rem; }
  .st-key-audit-figures { min-height: 10.5rem; grid-template-columns: repeat(2, minmax(0, 1fr)); }
  [data-testid="stHorizontalBlock"] { row-gap: 1rem; }
  [data-testid="stDataFrame"] { margin-top: 1.75rem; }
  [role="radiogroup"]:has(> button:nth-child(4)) { gap: .3rem; }
  [role="radiogroup"]:has(> button:nth-child(4)) > button { margin: 0; border-radius: .5rem; }
  [role="radiogroup"]:has(> button:nth-child(4)) > button:not([data-selected]) {
    border: 1px solid light-dark(#c9d2dc, #3a4654) !important;
  }
  [data-testid="stMainBlockContainer"] { padding-left: 1rem; padding-right: 1rem; }
}
}
#spoken { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
</style>
"""

MARK = """<script>
document.documentElement.lang = "{language}";
document.documentElement.dataset.under = "{under}";
for (const link of document.querySelectorAll('[data-testid="stTopNavLink"]')) {{
  const over = "{under}" && link.pathname.endsWith("/{under}");
  if (over) link.setAttribute("aria-current", "true");
  else if (link.ariaCurrent === "true") link.removeAttribute("aria-current");
}}
window.closesMenu ??= !document.addEventListener("click", event => {{
  if (!event.target.closest('[data-testid="stSidebarNavLink"]')) return;
  const close = document.querySelector('[data-testid="stSidebarCollapseButton"] button');
  setTimeout(() => close?.click());
}});
</script>"""
LANGUAGE_TAGS = {"en": "en", "zh": "zh-CN"}


def language_of(tags: str | None) -> Language:
    """Return the language that a browser wants first; English where pages lack it.

    >>> language_of("zh-TW,zh;q=0.9,en;q=0.8"), language_of("fr-FR"), language_of(None)
    ('zh', 'en', 'en')
    """
    first = (tags or "").replace(";", ",").partition(",")[0].partition("-")[0].strip().lower()
    return next((language for language in LANGUAGES if language == first), "en")


def page_mark(language: Language, under: str = "") -> str:
    """Return a script that tells the browser the page's language, and the menu its place.

    A phone's menu, which would cover the page, is closed once a place was chosen in it.

    The browser reads aloud and picks Chinese letters by the language. *under* is the place of the
    menu that a page without an entry of its own lies under.
    """
    return MARK.format(language=LANGUAGE_TAGS[language], under=under) + widget_names(language)
