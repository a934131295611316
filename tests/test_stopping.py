"""Every long computation ends soon after it is told to, whichever solver or loop is at work."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from random import Random
from threading import Timer

import pytest
from formats import syllabus_files as made
from reportlab.platypus import Paragraph

from aiknowledge.algorithms import study
from aiknowledge.algorithms.audit import Teaching, guaranteed_points, worst_selection
from aiknowledge.algorithms.diagnostic import Diagnosis
from aiknowledge.algorithms.mapping import map_syllabus
from aiknowledge.algorithms.mapping.index import build_index
from aiknowledge.algorithms.solver import Program
from aiknowledge.algorithms.syllabus_order import syllabus_order
from aiknowledge.algorithms.title_mapping import with_inferred_teaching
from aiknowledge.formats.syllabus import read_syllabus, read_text
from aiknowledge.formats.syllabus.pdf import read_pdf
from aiknowledge.formats.syllabus.word import read_word
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Course, Curriculum, Goal, Mapping, SelectionRule, Text
from aiknowledge.stopping import Stop, Stopped, current_stop, stop_if_asked, stoppable
from aiknowledge.stores import open_store

SOON = 1.0
"""Seconds within which everything ends; the solver itself takes milliseconds, large steps more."""


@pytest.fixture(scope="module")
def system() -> KnowledgeSystem:
    """The shipped graph."""
    return open_store().load()


def stopped_after(work: Callable[[], object], seconds: float = 0.15) -> float:
    """Tell *work* to stop after some seconds; return how long it went on then."""
    stop = Stop()
    timer = Timer(seconds, stop.ask)
    begun = time.monotonic()
    timer.start()
    try:
        with stoppable(stop), pytest.raises(Stopped):
            work()
    finally:
        timer.cancel()
    return time.monotonic() - begun - seconds


def knapsacks() -> Program:
    """Return forty knapsacks over sixty things: minutes of work for a solver."""
    random = Random(1)
    program = Program()
    things = [program.choice(cost=-random.randint(50, 150)) for _ in range(60)]
    for _ in range(40):
        weights = {t: float(random.randint(1, 100)) for t in things}
        program.at_most(weights, sum(weights.values()) / 3)
    return program


def programme(system: KnowledgeSystem, most_credits: float | None, courses: int) -> Curriculum:
    """Return a programme of electives that teach points at random."""
    random, points = Random(3), [p.id for p in system.graph]
    made = tuple(
        Course(
            id=f"c{n:03}",
            name=Text(en=f"Course {n}"),
            credits=random.choice([2, 2.5, 3, 3.5, 4]),
            obligation="elective" if n > 8 else "required",
            teaches=tuple(
                Mapping(point=p, level="introduced", status="confirmed")
                for p in random.sample(points, 12)
            ),
        )
        for n in range(courses)
    )
    rule = SelectionRule(id="r", text=Text(en="r"), least_credits=60, most_credits=most_credits)
    return Curriculum(id="p", name=Text(en="P"), complete=True, courses=made, rules=(rule,))


def syllabus(system: KnowledgeSystem, weeks: int) -> str:
    """Return a syllabus that names points at random."""
    random, names = Random(1), [p.name.en or "" for p in system.graph]
    lines = (f"Week {n}: {', '.join(random.sample(names, 8))}" for n in range(1, weeks))
    return "\n".join(["# Course", *lines])


def test_the_solver_itself_is_interrupted() -> None:
    """HiGHS ends at its next node, long before its time is over."""
    assert stopped_after(partial(knapsacks().solve, seconds=60)) < SOON


def test_a_stop_asked_before_lets_no_solver_begin() -> None:
    """A chain of solvers ends with the one at work."""
    stop = Stop()
    stop.ask()
    with stoppable(stop), pytest.raises(Stopped):
        knapsacks().solve(seconds=60)


def test_nobody_waiting_means_nothing_stops() -> None:
    """Outside of `stoppable` the library and the command line go on as ever."""
    stop_if_asked()
    assert current_stop() is None
    program = Program()
    program.at_least({program.choice(cost=1): 1}, 1)
    with stoppable(Stop()):
        assert program.solve().values == (1.0,)


def test_the_best_goals_of_a_budget(system: KnowledgeSystem) -> None:
    """The budget of Learn."""
    areas = study.aims_of(system, [Goal(kind="area", id=a.id) for a in system.areas])
    points = study.each_point(areas)
    budget = partial(study.fit_budget, system.graph, points, 300, seconds=60)
    assert stopped_after(budget) < SOON


@pytest.mark.parametrize("most", [None, 63.0])
def test_the_worst_selection_of_a_programme(system: KnowledgeSystem, most: float | None) -> None:
    """The audit: the solver, and the one per point where credits are capped."""
    teaching = Teaching(programme(system, most, 150))
    wanted = [p.id for p in system.graph]
    assert stopped_after(partial(worst_selection, teaching, wanted, seconds=60)) < SOON
    if most is not None:
        assert stopped_after(partial(guaranteed_points, teaching)) < SOON


def test_the_fewest_moves_of_a_long_syllabus(system: KnowledgeSystem) -> None:
    """Teach: the program is given up while it is built or solved."""
    mapped = map_syllabus(system, read_text(syllabus(system, 120)).syllabus)
    assert stopped_after(partial(syllabus_order, system, mapped, seconds=60)) < SOON


def test_mapping_a_long_syllabus(system: KnowledgeSystem) -> None:
    """Teach: between two lines."""
    read = read_text(syllabus(system, 400)).syllabus
    map_syllabus(system, read_text("Introduction").syllabus)  # the index is there
    assert stopped_after(partial(map_syllabus, system, read)) < SOON


def test_reading_a_long_document(system: KnowledgeSystem) -> None:
    """Teach: between two lines of it."""
    lines = [line for line in syllabus(system, 250).split(", ") if line.strip()]
    text = "\n\n".join(lines * 4)
    read = partial(read_syllabus, ("long.txt", text.encode()))
    assert stopped_after(read) < SOON


def test_reading_a_word_document_in_its_paragraphs() -> None:
    """A stop that was asked for before lets no paragraph be read, and no word of damage appear."""
    stop = Stop()
    stop.ask()
    with stoppable(stop), pytest.raises(Stopped):
        read_word("a.docx", made.chinese_word())


def test_reading_a_pdf_ends_its_process() -> None:
    """Teach: the process that reads apart is ended at once, and waited for."""
    heading, text = made.english_styles()
    pages = [Paragraph(made.PROSE, text) for _ in range(400)]
    raw = made.pdf([Paragraph("Week 1", heading), *pages])
    assert stopped_after(partial(read_pdf, "a.pdf", raw)) < SOON


def test_making_the_index_of_a_system(system: KnowledgeSystem) -> None:
    """Teach: the first syllabus waits for the index, whose parts look at the stop."""
    build_index(system)  # its libraries are loaded
    for seconds in (0.01, 0.1):
        assert stopped_after(partial(build_index, system), seconds) < SOON


def test_the_first_question_of_a_diagnosis(system: KnowledgeSystem) -> None:
    """Learn: while the sums are planned, and while the chances are fitted."""
    points = [p.id for p in system.graph]
    for seconds in (0.02, 0.6):
        asked = Diagnosis.start(system.graph, points, depth="build")
        assert stopped_after(lambda a=asked: a.next_question, seconds) < SOON


def test_the_titles_of_a_long_programme(system: KnowledgeSystem) -> None:
    """Audit: between two courses."""
    course = Course(id="c", name=Text(en="Machine learning"))
    long = Curriculum(id="p", name=Text(en="P"), complete=True, courses=(course,) * 20_000)
    assert stopped_after(partial(with_inferred_teaching, system, long)) < SOON


def test_an_order_without_a_bound_in_time_needs_one_move_at_least(system: KnowledgeSystem) -> None:
    """Where time is over before the solver knows anything, the answer says so and nothing fails."""
    mapped = map_syllabus(system, read_text(syllabus(system, 60)).syllabus)
    moves = syllabus_order(system, mapped, seconds=0.0001).moves
    assert (moves.status, moves.least) == ("bound", 1)
