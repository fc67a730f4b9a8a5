"""The local form in the browser: a thin door over `editing` and `intake`."""
