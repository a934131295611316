"""The words of somebody's own programme on the Audit page."""

from __future__ import annotations

from aiknowledge.model import Language

OWN_WORDS: dict[str, dict[Language, str]] = {
    "own_limits": {"en": "Up to 40 MB", "zh": "不超过40 MB"},
    "own_bring": {"en": "Bring your own table", "zh": "上传自己的课程表"},
    "own_another": {"en": "Another table", "zh": "换一份课程表"},
    "own_holds": {"en": "**{name}** · {n} courses", "zh": "**{name}** · {n}门课程"},
    "own_gone": {
        "en": "The table of this address is no longer here: without a place that keeps your work, "
        "a table stays for one visit. Bring it again, or the YAML that you downloaded.",
        "zh": "该地址对应的课程表已不存在：没有保存数据的空间时，课程表只保留在一次访问中。"
        "请重新上传课程表或已下载的YAML文件。",
    },
    "own_visit": {
        "en": "Your table stays in this visit; download the programme to go on another day.",
        "zh": "课程表只保留在本次访问中；如需日后继续，请下载培养方案。",
    },
    "own_kept": {
        "en": "Your table is kept with its changes; the Data page says where, and deletes it.",
        "zh": "课程表及其修改会自动保存；在“数据”页可查看保存位置并删除。",
    },
    "own_changed": {
        "en": "**Changes in this visit: {n}**. They count everywhere on this page and are kept.",
        "zh": "**本次共修改{n}处**。修改在本页各处生效，并会自动保存。",
    },
    "own_not_kept": {
        "en": "The programme could not be kept ({reason}); download it instead.",
        "zh": "无法保存培养方案（{reason}），请下载文件。",
    },
    "own_go_on": {"en": "Go on with a table that is kept", "zh": "继续使用已保存的课程表"},
    "own_name": {"en": "Name of the programme", "zh": "培养方案名称"},
    "own_whole": {"en": "The table lists every course", "zh": "此表列出全部课程"},
    "own_whole_help": {
        "en": "Not ticked, as nobody has said so yet: what is missing reads “not listed”. Ticked: "
        "it reads as a gap, and every rule is decided.",
        "zh": "尚无人确认时不勾选：缺少的内容写作“未列出”。勾选后写作缺口，规则也可判定。",
    },
}
