"""What run.py does before the program itself can start. It needs nothing but Python's own library."""
