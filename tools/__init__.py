"""For those who look after the program: what measures, lists, checks and compares it. No part of what it makes."""
