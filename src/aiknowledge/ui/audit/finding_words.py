"""Findings of a table that was read, in Chinese where their code allows it."""

from __future__ import annotations

import re

from aiknowledge.errors import Finding
from aiknowledge.model import Language

_ZH: dict[str, tuple[str, str]] = {
    "total-row": ("合计行", "已略过"),
    "missing-id": ("此行没有课程名称", "请填写名称"),
    "duplicate-id": ("课程重复出现", "请删除其中一行"),
    "merged-cells": ("合并单元格按每格都有该内容读取", "请核对这些行"),
    "two-heading-rows": ("两行合并为一个表头读取", "请核对各列"),
    "other-table": ("另有较小的表格未读取", "请把全部课程放在一张表中，或另存为单独文件"),
    "unknown-course": ("先修课程不在此表中", "请补充该课程、改正名称，或保留原样（按条件处理）"),
    "wrong-value": ("无法识别的数值", "请填写数字，或留空"),
    "wrong-term": ("学期不存在", "请填写1至40之间的整数，或留空"),
    "wrong-id": ("课程代码不合规", "请使用学校印发的代码"),
    "credits-range": ("学分不是单一数值，按未知处理", "请填写一个数字"),
    "self-requirement": ("课程以自身为先修，已忽略", "请从其先修课程中删除"),
    "cycle": ("先修关系成环", "若为同修课程，请注明"),
    "unsatisfiable": ("这些课程无法全部修读", "请更正其先修或同修要求"),
    "broken-yaml": ("YAML格式有误", "请更正此行"),
}
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")


def finding_words(finding: Finding, language: Language) -> tuple[str, str]:
    """Return what is wrong and how to mend it; what the cell holds is repeated.

    >>> finding_words(Finding("wrong-value", "a!B2", "'三' is no number", "write one"), "zh")
    ('无法识别的数值：“三”', '请填写数字，或留空')
    """
    if language != "zh" or finding.code not in _ZH:
        return finding.message, finding.mend
    words, mend = _ZH[finding.code]
    quoted = _QUOTED.search(finding.message)
    cell = (quoted[1] or quoted[2]) if quoted else ""
    return (f"{words}：“{cell}”" if cell else words), mend
