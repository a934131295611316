"""The parts of the Audit page: a programme, its draft, its audit, and what each part draws."""
