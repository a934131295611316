"""The parts of the Learn page, and what a learner keeps."""
