package kr.proto14.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.standin.OddsRound;
import kr.proto14.standin.OddsRow;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedResult;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.RecordedTeam;
import kr.proto14.standin.RecordedVotes;
import kr.proto14.standin.Recordings;

/**
 * Sixty rounds in thirty days, made of the recorded ones: moved in time, numbered anew, sold little
 * by little, and with odds that move. A round of fixed odds is as large as a real one, 200 KB.
 */
final class MonthOfRounds {
  static final int ROUNDS = 60;
  static final int DAYS = 30;

  private static final int FIRST = 270_001;
  private static final int ODDS_ROWS = 220;
  private static final Duration APART = Duration.ofHours(24L * DAYS / ROUNDS);
  private static final Duration SHOWN_AFTER = Duration.ofDays(5);

  private final List<RecordedRound> rounds = new ArrayList<>();
  private final Instant start;
  private final List<OddsRow> models;

  MonthOfRounds(Instant start) {
    this.start = start;
    Recordings bundled = Recordings.bundled();
    models = bundled.oddsRounds().getFirst().rows();
    List<RecordedRound> recorded = bundled.rounds();
    for (int i = 0; i < ROUNDS; i++) {
      RecordedRound model = recorded.get(i % recorded.size());
      Duration moved = Duration.between(model.saleStart(), start.plus(APART.multipliedBy(i)));
      rounds.add(moved(model, FIRST + i, moved));
    }
  }

  List<RecordedRound> rounds() {
    return List.copyOf(rounds);
  }

  /** What the site shows at a moment. */
  Recordings at(Instant now) {
    Recordings.Builder shown = Recordings.builder();
    List<RecordedRound> current =
        rounds.stream()
            .filter(round -> !round.saleStart().isAfter(now))
            .filter(round -> now.isBefore(round.resultsAt().plus(SHOWN_AFTER)))
            .toList();
    current.forEach(round -> shown.round(sold(round, now)));
    shown.oddsRound(odds(current, now));
    return shown.build();
  }

  private static RecordedRound moved(RecordedRound model, int gmTs, Duration by) {
    List<RecordedMatch> matches = new ArrayList<>();
    for (RecordedMatch match : model.matches()) {
      matches.add(
          new RecordedMatch(
              match.number(),
              match.league(),
              match.kickOff().plus(by),
              match.home(),
              match.away(),
              match.votes(),
              match.result() == null ? new RecordedResult("A", 2, 1) : match.result()));
    }
    return new RecordedRound(
        model.game(),
        gmTs,
        model.saleStart().plus(by),
        model.saleEnd().plus(by),
        model.lines(),
        model.carryOver(),
        model.carryCount(),
        matches);
  }

  private static RecordedRound sold(RecordedRound round, Instant now) {
    double share =
        Math.min(
            1,
            (1.0 + Duration.between(round.saleStart(), now).toMinutes())
                / Duration.between(round.saleStart(), round.saleEnd()).toMinutes());
    long lines = Math.max(14, (long) (round.lines() * share));
    return new RecordedRound(
        round.game(),
        round.gmTs(),
        round.saleStart(),
        round.saleEnd(),
        lines,
        round.carryOver(),
        round.carryCount(),
        round.matches().stream().map(match -> voted(match, lines, round.lines())).toList());
  }

  private static RecordedMatch voted(RecordedMatch match, long lines, long all) {
    long home = match.votes().home() * lines / all;
    long middle = match.votes().middle() * lines / all;
    return new RecordedMatch(
        match.number(),
        match.league(),
        match.kickOff(),
        match.home(),
        match.away(),
        new RecordedVotes(home, middle, lines - home - middle),
        match.result());
  }

  /** Every tenth odds move with every quarter of an hour. */
  private OddsRound odds(List<RecordedRound> current, Instant now) {
    List<OddsRow> rows = new ArrayList<>();
    long step = Duration.between(start, now).toMinutes() / 15;
    List<RecordedMatch> fixtures =
        current.stream()
            .filter(round -> now.isBefore(round.saleEnd()))
            .flatMap(round -> round.matches().stream())
            .toList();
    for (int i = 0; i < ODDS_ROWS; i++) {
      OddsRow model = models.get(i % models.size());
      RecordedMatch match = i < fixtures.size() ? fixtures.get(i) : other(model.match(), i, now);
      double moved = ((i + step) % 10 == 0 ? step % 7 : i % 7) / 20.0;
      rows.add(
          new OddsRow(
              match,
              model.sport(),
              model.betType(),
              model.handicap(),
              model.win() + moved,
              model.draw(),
              model.lose()));
    }
    int number = (int) Duration.between(start, now).toDays() / 3;
    Instant from = start.plus(Duration.ofDays(3L * number));
    return new OddsRound(FIRST + number, from, from.plus(Duration.ofDays(4)), rows);
  }

  private static RecordedMatch other(RecordedMatch model, int number, Instant now) {
    return new RecordedMatch(
        model.number(),
        model.league(),
        now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(30)),
        new RecordedTeam("x" + number, model.home().name()),
        new RecordedTeam("y" + number, model.away().name()),
        model.votes(),
        null);
  }
}
