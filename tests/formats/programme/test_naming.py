"""What a programme is called, and its id."""

from aiknowledge.formats.programme.naming import programme_id, programme_name, renamed
from aiknowledge.model import Curriculum, Text


def test_a_programme_is_called_as_its_file_without_the_ending() -> None:
    """In the language whose letters it is in; a name without an ending stays whole."""
    assert programme_name("人工智能专业.xlsx") == Text(zh="人工智能专业")
    assert programme_name("AI 2026.v2.csv") == Text(en="AI 2026.v2")
    assert programme_name("plan") == Text(en="plan")


def test_an_id_follows_from_the_name_and_leads_out_of_no_folder() -> None:
    """Chinese stays; slashes, dots and controls do not."""
    assert programme_id("人工智能专业") == "人工智能专业"
    assert programme_id("../../Etc/x\0") == "etc-x"
    assert programme_id("._.") == "programme"
    assert len(programme_id("a" * 500)) == 60


def test_an_id_that_somebody_stated_stays() -> None:
    """Only one that followed from the old name follows the new one."""
    stated = Curriculum(id="xx-1", name=Text(en="Old"), complete=False)
    followed = Curriculum(id="old", name=Text(en="Old"), complete=False)
    assert renamed(stated, "New").id == "xx-1"
    assert (renamed(followed, "新").id, renamed(followed, "新").name) == ("新", Text(zh="新"))
