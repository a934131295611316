"""Several aims of an integer program in turn."""

from aiknowledge.algorithms.in_turn import Stage, solve_in_turn
from aiknowledge.algorithms.solver import Program


def test_ids_are_decided_beyond_one_group_of_variables() -> None:
    """Of fifty equal variables the first twenty are chosen, over several groups."""
    program = Program()
    variables = [program.choice() for _ in range(50)]
    program.at_least(dict.fromkeys(variables, 1.0), 20)
    found = solve_in_turn(program, [Stage(dict.fromkeys(variables, 1.0))], variables)
    assert [found.last.chosen(v) for v in variables] == [n < 20 for n in range(50)]
    assert found.optimal


def test_what_cannot_be_solved_is_told() -> None:
    """No values, and no claim of proof."""
    program = Program()
    a = program.choice()
    program.at_least({a: 1}, 2)
    found = solve_in_turn(program, [Stage({a: 1})])
    assert (found.last.values, found.optimal, found.stages[0].status) == ((), False, "infeasible")
