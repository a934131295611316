"""The parts of the Courses page: a catalogue, its figures, pictures and plans."""
