"""What FOLLOWS from the data. Pure: no files, no clock; "today" is an argument."""
