"""A loopback Discord that outlives the bot: SimCord's world served over real HTTP and a real WebSocket.

The bot runs as a process of its own, as `bot.py run` makes it, and may be killed at any instant. Reaches nothing but
127.0.0.1.
"""
