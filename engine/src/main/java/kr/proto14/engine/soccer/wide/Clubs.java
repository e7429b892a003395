package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerRow;

/** Which league a club was in, as it was known before a day: that of its last match. */
final class Clubs {
  /** Two leagues within so many days are at odds with each other, if of two countries. */
  private static final int AT_ONCE = 400;

  private final Map<String, List<Stay>> stays = new HashMap<>();

  /** Reads who played where; keys are a country, a slash and the league within it. */
  Clubs(SortedMap<String, LeagueLog> leagues) {
    leagues.forEach(
        (league, log) -> {
          Map<String, Stay> here = new HashMap<>();
          for (SoccerRow row : log.rows()) {
            int day = (int) row.date().toEpochDay();
            stay(here, league, row.home()).add(day);
            stay(here, league, row.away()).add(day);
          }
        });
  }

  private Stay stay(Map<String, Stay> here, String league, String club) {
    return here.computeIfAbsent(
        club,
        _ -> {
          Stay first = new Stay(league);
          stays.computeIfAbsent(club, _ -> new ArrayList<>()).add(first);
          return first;
        });
  }

  /** What is known of a club. */
  sealed interface Place {
    /** It is in this league. */
    record In(String league) implements Place {}

    /** It has no match of a league. */
    record Unknown() implements Place {}

    /** Two clubs seem to have this name. */
    record Ambiguous() implements Place {}
  }

  /** Where a club was. */
  Place before(String club, LocalDate date) {
    int today = (int) date.toEpochDay();
    Place place = new Place.Unknown();
    Stay latest = null;
    int latestDay = Integer.MIN_VALUE;
    for (Stay stay : stays.getOrDefault(club, List.of())) {
      int last = stay.lastBefore(today);
      if (last > latestDay) {
        latest = stay;
        latestDay = last;
        place = new Place.In(stay.league);
      }
    }
    if (latest == null) {
      return place;
    }
    for (Stay stay : stays.getOrDefault(club, List.of())) {
      boolean lately = stay.lastBefore(today) > today - AT_ONCE;
      if (lately && !country(stay.league).equals(country(latest.league))) {
        return new Place.Ambiguous();
      }
    }
    return place;
  }

  /** The leagues of the clubs that had a match of one lately. */
  SortedMap<String, String> places(LocalDate date) {
    int today = (int) date.toEpochDay();
    SortedMap<String, String> places = new TreeMap<>();
    stays.forEach(
        (club, where) -> {
          boolean lately =
              where.stream().anyMatch(stay -> stay.lastBefore(today) > today - AT_ONCE);
          if (lately && before(club, date) instanceof Place.In(String league)) {
            places.put(club, league);
          }
        });
    return places;
  }

  /** Whether a club had a match in any league of this one's country. */
  boolean inCountry(String club, String league, LocalDate date) {
    int today = (int) date.toEpochDay();
    return stays.getOrDefault(club, List.of()).stream()
        .anyMatch(
            stay ->
                country(stay.league).equals(country(league))
                    && stay.lastBefore(today) > Integer.MIN_VALUE);
  }

  private static String country(String league) {
    int slash = league.indexOf('/');
    return slash < 0 ? league : league.substring(0, slash);
  }

  /** The days of a club's matches in one league, oldest first. */
  private static final class Stay {
    private final String league;
    private int[] days = new int[40];
    private int size;

    private Stay(String league) {
      this.league = league;
    }

    private void add(int day) {
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
      }
      days[size++] = day;
    }

    private int lastBefore(int today) {
      int at = Arrays.binarySearch(days, 0, size, today);
      int end = at < 0 ? -at - 1 : at;
      while (end > 0 && days[end - 1] == today) {
        end--;
      }
      return end == 0 ? Integer.MIN_VALUE : days[end - 1];
    }
  }
}
