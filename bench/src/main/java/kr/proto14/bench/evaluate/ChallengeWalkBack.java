package kr.proto14.bench.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.proto14.bench.evaluate.ChallengeData.Fixture;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.OutcomeLogit;
import kr.proto14.engine.soccer.SoccerBacktest;

/**
 * How good the procedure of {@link Challenge} is: the challenge set anew on every fourth Friday,
 * with all that was not known then hidden, and the pooling learned anew each year from the years
 * before.
 */
public final class ChallengeWalkBack {
  private static final int FIRST_YEAR = 2014;

  /** Parameters were chosen on the years before. */
  private static final int FIRST_UNSEEN_YEAR = 2019;

  private ChallengeWalkBack() {}

  /** Prints the figures by what was known of the leagues, beside a plain Elo and the odds. */
  public static void print(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("spc2023_training.csv.gz"))) {
      System.out.println("challenge: no file of it in " + folder);
      return;
    }
    ChallengeData data = ChallengeData.read(folder);
    Set<String> asked =
        ChallengeData.fixtures(folder).stream().map(Fixture::league).collect(Collectors.toSet());
    print(data, ChallengeOutlook.remembered(), "leagues with past odds", asked);
    print(data, ChallengeOutlook.played(), "leagues with results of two months ago", asked);
  }

  private static void print(
      ChallengeData data, ChallengeOutlook outlook, String what, Set<String> asked) {
    List<ChallengeCase> cases =
        ChallengePast.cases(data.leagues().values(), outlook, ChallengePast.cuts());
    Predicate<ChallengeCase> counts =
        each ->
            asked.contains(each.league())
                && (outlook.others()
                    ? each.row().market().isPresent()
                    : !data.league(each.league()).isElsewhere());
    Map<String, Comparison> tables = new LinkedHashMap<>();
    int end = ChallengeData.EVE.getYear();
    for (int year = FIRST_YEAR; year <= end; year++) {
      String years =
          year < FIRST_UNSEEN_YEAR
              ? FIRST_YEAR + "-" + (FIRST_UNSEEN_YEAR - 1)
              : FIRST_UNSEEN_YEAR + "-" + end;
      Comparison table = tables.computeIfAbsent(years, _ -> new Comparison("elo"));
      add(table, cases, counts, LocalDate.of(year, 1, 1));
    }
    tables.forEach(
        (years, table) -> {
          System.out.println(what + ", " + years + ", " + table.size() + " matches:");
          table
              .table(outlook.others() ? List.of("elo", "views", "odds") : List.of("elo", "views"))
              .forEach(System.out::println);
        });
  }

  private static void add(
      Comparison table,
      List<ChallengeCase> cases,
      Predicate<ChallengeCase> counts,
      LocalDate newYear) {
    List<ChallengeCase> before =
        cases.stream().filter(each -> each.row().date().isBefore(newYear)).toList();
    ChallengeLogit pool = ChallengeLogit.of(before, newYear);
    ChallengeLogit views = ChallengeLogit.of(justViews(before), newYear);
    ChallengeLogit elo = ChallengeLogit.of(justElo(before), newYear);
    for (ChallengeCase each : cases) {
      if (each.cut().getYear() == newYear.getYear()
          && !each.cut().isBefore(newYear)
          && counts.test(each)) {
        Map<String, Probabilities> said = new LinkedHashMap<>();
        said.put("challenge", pool.chances(each));
        said.put("views", views.chances(justViews(each)));
        said.put("mean", OutcomeLogit.geometricMean(each.views().size()).pooled(each.views()));
        said.put("elo", elo.chances(justElo(each)));
        each.row().market().ifPresent(odds -> said.put("odds", odds));
        table.add(said, SoccerBacktest.outcome(each.row()));
      }
    }
  }

  private static List<ChallengeCase> justViews(List<ChallengeCase> cases) {
    return cases.stream().map(ChallengeWalkBack::justViews).toList();
  }

  /** All leagues as one, with nothing but the views. */
  private static ChallengeCase justViews(ChallengeCase each) {
    return new ChallengeCase("", each.cut(), each.row(), each.views(), List.of(), 0);
  }

  private static List<ChallengeCase> justElo(List<ChallengeCase> cases) {
    return cases.stream().map(ChallengeWalkBack::justElo).toList();
  }

  /** All leagues as one, with nothing but the lead by a plain Elo. */
  private static ChallengeCase justElo(ChallengeCase each) {
    return new ChallengeCase("", each.cut(), each.row(), List.of(), List.of(each.elo()), 0);
  }
}
