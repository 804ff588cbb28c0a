"""`make torture`: kills the bot at random instants while people write and press, and looks what was lost."""
