"""The little CSS that the page server does not offer as a setting."""

CSS = """
<style>
[data-testid="stMainBlockContainer"] { padding-top: 4.6rem; max-width: 1280px; }
[data-testid="stMainBlockContainer"] h1 { font-size: 1.9rem; padding: .2rem 0 .4rem; }
[data-testid="stMainBlockContainer"] h2 { font-size: 1.35rem; }
[data-testid="stMainBlockContainer"] h3 { font-size: 1.12rem; padding: .5rem 0 .2rem; }
[data-testid="stBaseButton-tertiary"], [data-testid="stPageLink"] a, [data-testid="stPageLink"] p {
  color: light-dark(#0b5cad, #6cb4ff) !important; text-align: left;
}
[data-testid="stBaseButton-tertiary"]:hover p, [data-testid="stPageLink"] a:hover p {
  text-decoration: underline;
}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p, [data-testid="stTabs"] p,
[data-testid="stFileUploaderDropzoneInstructions"] span {
  color: light-dark(#48525f, #b6c0cc) !important; opacity: 1 !important;
}
[data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primary"] p,
[data-baseweb="tag"], [data-baseweb="tag"] span, [data-testid="stMultiSelect"] [role="group"] span {
  color: light-dark(#ffffff, #0b1626) !important;
}
@media (max-width: 640px) {
  [data-testid="stMainBlockContainer"] { padding-left: 1rem; padding-right: 1rem; }
}
</style>
"""
