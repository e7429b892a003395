package kr.proto14.app.notify.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.round.Daily;
import kr.proto14.app.round.Daily.JobRun;
import kr.proto14.app.round.Safety;
import kr.proto14.app.round.Trouble;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.round.Weekly.PoolWeek;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Tips;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.BackupTable.RestoreDrill;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** Made-up weeks and days. */
final class States {
  static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
  static final Instant NEXT_MONDAY = Instant.parse("2026-09-21T00:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-09-16T12:00:00Z");

  static final Safety SAFE =
      new Safety(
          Optional.of(Instant.parse("2026-09-15T19:30:00Z")),
          Optional.of(
              new RestoreDrill(
                  "proto14-x",
                  Instant.parse("2026-09-13T20:00:00Z"),
                  true,
                  "",
                  251_337,
                  120,
                  900)));

  private States() {}

  /** Two soccer rounds, one of them void; no basketball round ever. */
  static Weekly emptyPool() {
    return new Weekly(
        MONDAY,
        List.of(
            new PoolWeek(
                List.of(Reports.soccerScore(), voided(55)), Reports.soccerStatistics(), course(12)),
            new PoolWeek(List.of(), Reports.none(Pool.BASKETBALL), List.of())),
        SAFE,
        NEXT_MONDAY);
  }

  /** Nothing in soccer this week, and three basketball rounds in all. */
  static Weekly few() {
    RoundScore third =
        Reports.score(
            RoundId.parse("G027-260003"),
            new Tips(9, 14),
            new Tips(7, 14),
            new Tips(6, 14),
            new Tips(0, 0),
            10);
    return new Weekly(
        MONDAY,
        List.of(
            new PoolWeek(List.of(), Reports.soccerStatistics(), course(12)),
            new PoolWeek(List.of(third), Reports.basketballStatistics(), List.of(third))),
        Safety.NONE,
        NEXT_MONDAY);
  }

  /** Soccer rounds 44 and on, every seventh void. */
  static List<RoundScore> course(int rounds) {
    List<RoundScore> course = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      int number = 44 + i;
      course.add(
          i % 7 == 6
              ? voided(number)
              : Reports.score(
                  round(number),
                  new Tips(4 + i * 5 % 7, 14),
                  new Tips(3 + i * 3 % 7, 14),
                  new Tips(5, 14),
                  new Tips(6, 14),
                  8));
    }
    return course;
  }

  static RoundScore voided(int number) {
    Tips none = new Tips(0, 0);
    return new RoundScore(
        round(number),
        Announcements.SOCCER_END,
        true,
        3,
        none,
        none,
        none,
        none,
        0,
        16_000,
        new Returned(16_000, 16_000, 16_000, Certainty.REFUNDED));
  }

  static Daily fine() {
    return new Daily(
        LocalDate.of(2026, 9, 16),
        Map.of(Pool.SOCCER, 5),
        Map.of(Pool.SOCCER, 1),
        List.of(),
        List.of(
            run("check", "02:00", true),
            run("results", "06:00", true),
            run("check", "08:00", true),
            run("check", "14:00", true),
            run("daily", "21:00", true)),
        0,
        List.of(),
        SAFE,
        EVENING);
  }

  static Daily troubled() {
    return new Daily(
        LocalDate.of(2026, 9, 16),
        Map.of(),
        Map.of(Pool.SOCCER, 0),
        List.of(round(54), RoundId.parse("G027-260002")),
        List.of(
            run("check", "02:00", true),
            run("results", "06:00", false),
            run("check", "08:00", false),
            run("moon<x>", "14:00", true)),
        3,
        List.of(
            new Trouble(
                "incident-9",
                new Fault(FaultKind.BLOCKED, "betman", "detail G011-260054", "403", null),
                Instant.parse("2026-09-15T18:00:00Z"),
                EVENING)),
        Safety.NONE,
        EVENING);
  }

  static Daily idle() {
    return new Daily(
        LocalDate.of(2026, 9, 16),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        Safety.NONE,
        EVENING);
  }

  private static JobRun run(String job, String time, boolean wentWell) {
    return new JobRun(job, Instant.parse("2026-09-16T" + time + ":00+09:00"), wentWell);
  }

  private static RoundId round(int number) {
    return RoundId.ofGmTs(Pool.SOCCER, 260_000 + number);
  }
}
