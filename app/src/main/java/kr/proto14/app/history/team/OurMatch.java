package kr.proto14.app.history.team;

import java.time.Instant;

/** One of our matches: its number, its planned start and its sides. */
record OurMatch(int number, Instant kickOff, Side home, Side away) {}
