"""What a screen reader hears of the page server's own widgets, which speak English only."""

from __future__ import annotations

import json

from aiknowledge.model import Language

NAMES_ZH = {
    "Add row": "添加一行",
    "App pages": "页面",
    "Choose date": "选择日期",
    "Clear all": "全部清除",
    "Clear value": "清除",
    "Close": "关闭",
    "Copy to clipboard": "复制",
    "Decrement": "减少",
    "Download as CSV": "下载为CSV",
    "Fullscreen": "全屏",
    "Increment": "增加",
    "Link to heading": "本节链接",
    "Next month": "下个月",
    "Open": "展开",
    "Previous month": "上个月",
    "Search": "搜索",
    "Show/hide columns": "显示或隐藏列",
    "Skip to main content": "跳到主要内容",
    "Upload": "上传",
    "file upload": "上传文件",
    "progress": "进度",
    "Help for ": "说明：",
    "Remove ": "移除",
    "year, ": "年，",
    "month, ": "月，",
    "day, ": "日，",
}
"""Names, and beginnings of names, which end with a space."""

JS = """<script>
{
  const words = WORDS, keys = Object.keys(words);
  const inWords = name => {
    const plain = name.replace(/\\\\([^\\w\\s])|\\*\\*/g, "$1");
    const key = keys.find(k => plain === k || plain.startsWith(k.endsWith(" ") ? k : k + ": "));
    return key ? words[key] + plain.slice(key.length) : plain;
  };
  const unnamed = '[data-testid="stSkipToContent"], [data-testid="stFileUploaderDropzone"] button';
  window.nameWidgets = () => {
    for (const element of document.querySelectorAll(`[aria-label], ${unnamed}`)) {
      const now = element.ariaLabel ?? (element.querySelector("p") ?? element).textContent;
      const own = now === element.dataset.told ? element.dataset.own : now;
      const told = inWords(own);
      if (told === now) continue;
      Object.assign(element.dataset, { own, told });
      element.ariaLabel = told;
    }
  };
  let asked = 0;
  window.widgetWatch ??= new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => window.nameWidgets());
  });
  window.widgetWatch.observe(document.body,
    { subtree: true, childList: true, attributeFilter: ["aria-label"] });
  window.nameWidgets();
}
</script>"""
"""Names are told in *words* and without Markdown's signs; what a name was is kept beside it."""


def widget_names(language: Language) -> str:
    """Return a script that gives the widgets their names in a language, now and as they come.

    >>> "说明：" in widget_names("zh"), "说明：" in widget_names("en")
    (True, False)
    """
    words = NAMES_ZH if language == "zh" else {}
    return JS.replace("WORDS", json.dumps(words, ensure_ascii=False))
