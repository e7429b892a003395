package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.proto14.app.backtest.BacktestReport;
import kr.proto14.app.backtest.BacktestWords;
import kr.proto14.app.backtest.Group;
import kr.proto14.app.backtest.ScoreRow;
import kr.proto14.app.backtest.ScoreRow.Gap;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.engine.score.PairedDifference;

/** A backtest, for people. */
final class BacktestText {
  private final Session session;
  private final BacktestWords words;

  BacktestText(Session session) {
    this.session = session;
    this.words = new BacktestWords(Texts.of("cli", session.language()));
  }

  List<String> lines(BacktestReport report) {
    List<String> lines = new ArrayList<>();
    for (SportReport sport : report.sports()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(lines(sport));
    }
    return lines;
  }

  private List<String> lines(SportReport sport) {
    List<String> lines = new ArrayList<>();
    lines.add(
        session.text(
            "backtest.head",
            Map.of(
                "sport", words.sport(sport.sport()),
                "matches", sport.matches().size(),
                "from", sport.matches().getFirst().day().toString(),
                "to", sport.matches().getLast().day().toString())));
    lines.add("");
    lines.addAll(table("column.backtest.set", sport.scores(), Group.ALL::equals, this::set));
    List<ScoreRow> shown = sport.shown();
    if (shown.stream().map(ScoreRow::group).filter(Group::isLeague).distinct().count() > 1) {
      lines.add("");
      lines.addAll(table("column.league", shown, Group::isLeague, BacktestText::league));
    }
    lines.add("");
    lines.addAll(table("column.backtest.season", shown, Group::isSeason, BacktestText::season));
    lines.add("");
    sport.notes().forEach(note -> lines.add("- " + session.words(note)));
    return lines;
  }

  private static String league(ScoreRow row) {
    return row.group().league().map(LeagueKey::toString).orElse("");
  }

  private static String season(ScoreRow row) {
    return row.group().season().map(Object::toString).orElse("");
  }

  private String set(ScoreRow row) {
    return session.text(row.common() ? "backtest.common" : "backtest.all");
  }

  private List<String> table(
      String heading,
      List<ScoreRow> rows,
      Predicate<Group> which,
      Function<ScoreRow, String> where) {
    Table table =
        new Table(
            List.of(
                session.text(heading),
                session.text("column.backtest.forecaster"),
                session.text("column.matches"),
                session.text("column.backtest.logloss"),
                session.text("column.backtest.lead"),
                session.text("column.backtest.gap"),
                session.text("column.backtest.rps"),
                session.text("column.backtest.accuracy")));
    for (ScoreRow row : rows) {
      if (which.test(row.group())) {
        table.add(
            List.of(
                where.apply(row),
                words.forecaster(row.means().forecaster()),
                String.format(Locale.ROOT, "%,d", row.means().n()),
                String.format(Locale.ROOT, "%.4f", row.means().logLoss()),
                difference(row.overBase(), -1),
                difference(row.overMarket(), 1),
                String.format(Locale.ROOT, "%.4f", row.means().rps()),
                String.format(Locale.ROOT, "%.1f %%", 100 * row.means().accuracy())));
      }
    }
    return table.lines();
  }

  private static String difference(Optional<Gap> gap, int sign) {
    if (gap.isEmpty()) {
      return "-";
    }
    PairedDifference losses = gap.get().logLoss();
    String mean = String.format(Locale.ROOT, "%+.4f", sign * losses.mean());
    return losses.standardError().isPresent()
        ? mean + String.format(Locale.ROOT, " ±%.4f", losses.standardError().getAsDouble())
        : mean;
  }
}
