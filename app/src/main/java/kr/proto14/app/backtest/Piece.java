package kr.proto14.app.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import kr.proto14.app.forecast.SoccerHistory;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.engine.soccer.Component;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerWalk;

/**
 * One season of one league to be walked through: what can be done alone and kept.
 *
 * <p>It always begins with a fit from nothing, so that it is the same bits whether the seasons
 * before were walked in the same run, in an earlier one, or never.
 *
 * @param league the league
 * @param season the season
 * @param components whose opinions are asked
 * @param rows the league's matches up to the end of the season, oldest first
 * @param digest of all that its outcome follows from, in hexadecimal
 */
record Piece(
    LeagueKey league, int season, List<Component> components, List<SoccerRow> rows, String digest) {
  /** To be raised whenever the same matches may give other opinions. */
  private static final int VERSION = 1;

  Piece {
    requireNonNull(league, "league");
    requireNonNull(components, "components");
    requireNonNull(rows, "rows");
    requireNonNull(digest, "digest");
  }

  /** The seasons of a league that are asked for, oldest first; rows are in their order. */
  static List<Piece> of(
      LeagueKey league, List<SoccerRow> rows, List<Component> components, IntPredicate asked) {
    MessageDigest digest = sha256();
    digest.update(
        (VERSION + " " + SoccerHistory.all().getFirst().version() + " " + components + "\n")
            .getBytes(UTF_8));
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      digest.update((rows.get(i) + "\n").getBytes(UTF_8));
      int season = rows.get(i).season();
      boolean ends = i + 1 == rows.size() || rows.get(i + 1).season() != season;
      if (ends && asked.test(season)) {
        pieces.add(new Piece(league, season, components, rows.subList(0, i + 1), soFar(digest)));
      }
    }
    return pieces;
  }

  private static String soFar(MessageDigest digest) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's digests can be cloned", e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Does the work. */
  Walked walk() {
    IdentityHashMap<SoccerRow, Integer> places = new IdentityHashMap<>();
    LocalDate first = rows.getLast().date();
    for (int i = rows.size() - 1; i >= 0 && rows.get(i).season() == season; i--) {
      places.put(rows.get(i), i);
      first = rows.get(i).date();
    }
    List<Walked.Step> steps = new ArrayList<>();
    new SoccerWalk(new LeagueLog(rows), components)
        .from(
            first,
            step -> {
              // A day may belong to two seasons, where a league changes its calendar.
              Integer place = places.get(step.row());
              if (place != null) {
                steps.add(new Walked.Step(place, step.opinions()));
              }
            });
    return new Walked(steps);
  }
}
