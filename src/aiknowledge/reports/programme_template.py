"""The table that somebody fills in to bring a programme."""

from __future__ import annotations

from aiknowledge.model import Language

_ROWS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Course code,Course name,Credits,Theory hours,Practice hours,Term,Category,"
        "Required/elective,Provider,Prerequisites",
        "AI101,Introduction to Artificial Intelligence,2,24,8,1,Foundation,required,School of AI,",
        "AI201,Machine Learning,3,32,16,2,Core,required,School of AI,"
        "Introduction to Artificial Intelligence",
    ),
    "zh": (
        "课程代码,课程名称,学分,理论学时,实验学时,开课学期,课程类别,课程性质,开课单位,先修课程",
        "AI101,人工智能导论,2,24,8,1,学科基础,必修,人工智能学院,",
        "AI201,机器学习,3,32,16,2,专业核心,必修,人工智能学院,人工智能导论",
    ),
}


def template_csv(language: Language) -> str:
    """Return a template with two example rows, as CSV with a byte order mark."""
    return "\ufeff" + "\n".join(_ROWS[language]) + "\n"
