"""A person's progress lasts: kills, damage, two programs at once, other devices."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from aiknowledge.errors import InputError, StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import (
    Area,
    Change,
    Goal,
    Known,
    Point,
    Progress,
    SavedPlan,
    SystemInfo,
    Text,
    Tick,
    Unit,
)
from aiknowledge.stores.lock import locked
from aiknowledge.stores.workspace import VARIABLE, Workspace, workspace_folder

DAY = dt.date(2026, 9, 1)
HELPER = Path(__file__).parent / "saving_process.py"


def a_system(*points: str, version: str = "1", changes: tuple[Change, ...] = ()) -> KnowledgeSystem:
    """A system of these points in one unit."""
    records = tuple(Point(id=p, name=Text(en=p)) for p in points)
    unit = Unit(id="U", name=Text(en="U"), points=records)
    area = Area(id="A", name=Text(en="A"), units=(unit,))
    return KnowledgeSystem(SystemInfo(id="s", version=version), (area,), changes=changes)


SYSTEM = a_system("a", "b", "c")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """An empty workspace."""
    return Workspace(tmp_path / "w", SYSTEM)


def known(progress: Progress) -> list[str]:
    """The points known."""
    return [k.point for k in progress.known()]


def test_what_is_noted_is_there_the_next_time(workspace: Workspace) -> None:
    """Points, ticks and plans come back as they were noted; what is taken back does not."""
    plan = SavedPlan(goals=(Goal(id="c"),), hours_per_week=4, start=DAY, missed_weeks=1)
    workspace.note([Known(point="a", depth="use", rusty=True), Tick(point="b", date=DAY), plan])
    workspace.take_back([("tick", "b"), ("tick", "never")])
    held = Workspace(workspace.folder, SYSTEM).load()
    assert held.known() == (Known(point="a", depth="use", rusty=True),)
    assert held.ticks() == ()
    assert held.plans() == (plan,)


def test_looking_makes_no_folder(workspace: Workspace) -> None:
    """Only writing makes files."""
    assert workspace.load() == Progress(system="s")
    assert not workspace.folder.exists()


def test_clear_deletes_every_copy_and_nothing_of_another_system(workspace: Workspace) -> None:
    """After it no file of this system says what somebody knows; other systems keep theirs."""
    other = Workspace(workspace.folder, KnowledgeSystem(SystemInfo(id="s-two"), SYSTEM.areas))
    other.note([Known(point="b")])
    workspace.note([Known(point="a")])
    workspace.put(Progress(system="s"))
    workspace.clear()
    workspace.clear()
    assert workspace.load() == Progress(system="s")
    assert not list(workspace.folder.glob("progress-s.*"))
    assert known(other.load()) == ["b"]


def test_saving_again_writes_nothing(workspace: Workspace) -> None:
    """A page may save the whole record at every step; the journal does not grow."""
    held = workspace.note([Known(point="a")]).progress
    size = workspace.path.stat().st_size
    assert workspace.save(held.entries).progress == held
    assert workspace.path.stat().st_size == size


def test_a_journal_is_written_anew_when_most_of_it_is_replaced(tmp_path: Path) -> None:
    """A year of ticks and changes of mind does not make the file long."""
    workspace = Workspace(tmp_path, SYSTEM, compact_after=10)
    for n in range(60):
        workspace.note([Known(point="a", rusty=n % 2 == 0)])
    assert len(workspace.path.read_text().splitlines()) <= 14
    assert workspace.load().known() == (Known(point="a", rusty=False),)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are of POSIX")
def test_killing_the_process_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    """A process that saves in a loop is killed 200 times at random moments."""
    done = subprocess.run(
        [sys.executable, str(HELPER), str(tmp_path), "200"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    kills, saves, _ = map(int, done.stdout.split())
    assert kills == 200
    assert saves >= 150  # three of four are killed after a save that they confirmed


def test_two_programs_at_once_lose_no_write_of_each_other(tmp_path: Path) -> None:
    """Two processes note a hundred points each at the same time, and all are there."""
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from aiknowledge.graph import KnowledgeSystem\n"
        "from aiknowledge.model import Known, SystemInfo\n"
        "from aiknowledge.stores.workspace import Workspace\n"
        "w = Workspace(Path(sys.argv[1]), KnowledgeSystem(SystemInfo(id='s')), compact_after=5)\n"
        "for n in range(100):\n"
        "    w.note([Known(point=f'{sys.argv[2]}{n}'), Known(point='both', rusty=n % 2 == 0)])\n"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name]) for name in ("x", "y")
    ]
    assert [p.wait(60) for p in both] == [0, 0]
    held = known(Workspace(tmp_path, SYSTEM).load())
    assert sorted(held) == sorted([*(f"{d}{n}" for d in "xy" for n in range(100)), "both"])


def test_two_threads_at_once_lose_no_write_of_each_other(workspace: Workspace) -> None:
    """Two tabs of one page write at the same time."""
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: workspace.note([Known(point=f"p{n}")]), range(40)))
    assert len(workspace.load().known()) == 40


def test_a_workspace_that_another_program_holds_is_waited_for_not_for_ever(tmp_path: Path) -> None:
    """One clear line instead of a program that hangs."""

    def second() -> None:
        with locked(tmp_path / "lock", patience=0.05):
            pytest.fail("both hold the lock")

    with locked(tmp_path / "lock"), pytest.raises(StoreError, match="another program"):
        second()


@pytest.mark.parametrize("cut", [1, 7, 30])
def test_a_torn_last_line_is_left_out_and_told(workspace: Workspace, cut: int) -> None:
    """The machine stopped in the middle of a line: all before it is there, and writing goes on."""
    workspace.note([Known(point="a")])
    workspace.note([Known(point="b")])
    workspace.path.write_bytes(workspace.path.read_bytes()[:-cut])
    opened = workspace.open()
    assert known(opened.progress) == (["a", "b"] if cut == 1 else ["a"])
    assert bool(opened.messages) is (cut > 1)
    assert known(workspace.note([Known(point="c")]).progress)[-1] == "c"
    assert workspace.open().messages == ()


def test_every_changed_byte_is_noticed_and_the_rest_still_loads(workspace: Workspace) -> None:
    """Any one byte of a line changed: the file is kept beside, its other lines are used."""
    for p in "abc":
        workspace.note([Known(point=p)])
    sound = workspace.path.read_bytes()
    start = sound.index(b"\n", sound.index(b'"a"')) + 1
    end = sound.index(b"\n", start)
    for place in range(start, end, 5):
        damaged = bytearray(sound)
        damaged[place] ^= 1
        workspace.path.write_bytes(damaged)
        opened = workspace.open()
        (message,) = opened.messages
        assert known(opened.progress) == ["a", "c"]
        kept = next(p for p in workspace.folder.iterdir() if "damaged" in p.name)
        assert kept.name in message
        assert kept.read_bytes() == damaged
        kept.unlink()
        assert workspace.open().messages == ()


def test_a_file_of_rubbish_is_kept_beside_and_progress_begins_anew(workspace: Workspace) -> None:
    """Not a single line of it is sound; nothing crashes, nothing is thrown away."""
    workspace.folder.mkdir()
    workspace.path.write_bytes(b"\x00\xff\nnot a journal\n{}\n")
    opened = workspace.note([Known(point="a")])
    assert known(opened.progress) == ["a"]
    assert "progress-s.damaged-1.jsonl" in opened.messages[0]
    assert (workspace.folder / "progress-s.damaged-1.jsonl").read_bytes().startswith(b"\x00")


def test_a_journal_of_another_version_of_the_program_is_not_touched(workspace: Workspace) -> None:
    """Instead of taking it for damage."""
    workspace.note([Known(point="a")])
    from aiknowledge.stores.journal import write_lines

    write_lines(workspace.path, ['{"format": "aiknowledge-journal/9"}'])
    before = workspace.path.read_bytes()
    with pytest.raises(StoreError, match="another version"):
        workspace.note([Known(point="b")])
    assert workspace.path.read_bytes() == before


def test_two_devices_merge_without_loss(tmp_path: Path) -> None:
    """Each has noted something alone; both end with the same."""
    one, two = Workspace(tmp_path / "1", SYSTEM), Workspace(tmp_path / "2", SYSTEM)
    first = one.note([Known(point="a"), Tick(point="b", date=DAY)]).progress
    second = two.note([Tick(point="c", date=DAY)]).progress
    assert one.merge(second).progress == two.merge(first).progress
    assert known(one.load()) == ["a", "b", "c"]
    assert len({e.device for e in one.load().entries}) == 2


def test_putting_a_record_in_place_keeps_the_former_one(workspace: Workspace) -> None:
    """Nothing is overwritten for ever."""
    workspace.note([Known(point="a")])
    before = workspace.path.read_bytes()
    opened = workspace.put(Progress(system="s"))
    assert opened.progress.entries == ()
    assert (workspace.folder / "progress-s.former-1.jsonl").read_bytes() == before
    with pytest.raises(InputError):
        workspace.put(Progress(system="other"))


def test_progress_survives_a_new_version_of_the_system(workspace: Workspace) -> None:
    """Renamed, split, merged and retired points: moved, told once, and never dropped."""
    workspace.note([Known(point="a"), Known(point="b", depth="use"), Tick(point="c", date=DAY)])
    rows = (
        Change(version="2", kind="renamed", former="a", to=("alpha",)),
        Change(version="2", kind="split", former="b", to=("b", "b2")),
        Change(version="2", kind="retired", former="c"),
    )
    later = Workspace(workspace.folder, a_system("alpha", "b", "b2", version="2", changes=rows))
    opened = later.open()
    assert known(opened.progress) == ["alpha", "b", "b2", "c"]
    assert [str(m) for m in opened.moved] == [
        "known a: a -> alpha (renamed in 2)",
        "known b: b -> b, b2 (split in 2)",
    ]
    assert [m.fate.former for m in opened.unplaced] == ["c"]
    assert "progress-s.former-1.jsonl" in opened.messages[0]
    assert '"point":"a"' in (later.folder / "progress-s.former-1.jsonl").read_text()
    again = later.open()
    assert again.messages == ()
    assert again.progress == opened.progress
    assert again.moved == ()
    assert [m.fate.former for m in again.unplaced] == ["c"]


def test_a_device_with_the_old_version_merges_into_one_with_the_new(tmp_path: Path) -> None:
    """The ids of its file are migrated from the version they were written for."""
    rows = (Change(version="2", kind="renamed", former="a", to=("b",)),)
    old = Workspace(tmp_path / "1", a_system("a"))
    new = Workspace(tmp_path / "2", a_system("b", version="2", changes=rows))
    opened = new.merge(old.note([Known(point="a")]).progress)
    assert known(opened.progress) == ["b"]
    assert len(opened.moved) == 1


def test_systems_do_not_share_a_file(tmp_path: Path) -> None:
    """Also where their ids are no file names, or differ in case only."""
    paths = {
        Workspace(tmp_path, KnowledgeSystem(SystemInfo(id=i))).path.name.casefold()
        for i in ("s", "S", "人工智能", "../s", "x" * 200)
    }
    assert len(paths) == 5
    assert all(len(p) < 100 and "/" not in p for p in paths)


def test_the_folder_is_chosen_by_option_then_environment_then_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this order."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    assert workspace_folder().name == "aiknowledge"
    monkeypatch.setenv(VARIABLE, str(tmp_path / "e"))
    assert workspace_folder() == tmp_path / "e"
    assert workspace_folder("o") == Path("o")


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "w").write_text("")
    with pytest.raises(StoreError, match="cannot use the workspace"):
        Workspace(tmp_path / "w", SYSTEM).note([Known(point="a")])
