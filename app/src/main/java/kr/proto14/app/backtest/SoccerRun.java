package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.app.backtest.PieceFiles.Kept;
import kr.proto14.app.forecast.PastRow;
import kr.proto14.app.forecast.SoccerHistory;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.BaseRates;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerBacktest;
import kr.proto14.engine.soccer.SoccerBacktest.Forecast;
import kr.proto14.engine.soccer.SoccerBacktest.Seen;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerWalk;

/** The walk through the soccer leagues, season by season; seasons done before are taken as kept. */
final class SoccerRun {
  private final BacktestQuery query;
  private final PieceFiles files;
  private final SoccerBacktest backtest;
  private final SortedMap<LeagueKey, List<PastRow>> leagues;

  /**
   * @param leagues those that are asked for, their matches oldest first
   */
  SoccerRun(BacktestQuery query, PieceFiles files, Map<LeagueKey, List<PastRow>> leagues) {
    this.query = requireNonNull(query, "query");
    this.files = requireNonNull(files, "files");
    this.leagues = new TreeMap<>(leagues);
    this.backtest = new SoccerBacktest(models());
  }

  private List<SoccerModel> models() {
    boolean shots =
        leagues.values().stream()
            .flatMap(List::stream)
            .map(PastRow::row)
            .anyMatch(
                row ->
                    row.onTarget().isPresent() || row.shots().isPresent() || row.xg().isPresent());
    return List.of(SoccerModel.values()).stream()
        .filter(model -> query.asks(model.key()))
        .filter(model -> model != SoccerModel.SHOTS || shots)
        .toList();
  }

  /** The matches asked for, by day; those of a league too young to know are left out. */
  List<JudgedMatch> run(BacktestListener listener) throws IOException {
    List<Forecast> forecasts = forecasts(listener);
    Map<String, Told> told = new HashMap<>();
    leagues.forEach((league, past) -> told.put(key(league), new Told(league, past)));
    List<JudgedMatch> judged = new ArrayList<>(forecasts.size());
    for (Forecast forecast : forecasts) {
      judged.add(requireNonNull(told.get(forecast.league())).judged(forecast));
    }
    return judged;
  }

  /** On its own, as what every component said fills the memory and is of no use afterwards. */
  private List<Forecast> forecasts(BacktestListener listener) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    leagues.forEach((league, past) -> pieces.addAll(pieces(league, rows(past))));
    List<Seen> seen = new ArrayList<>();
    List<Walked> walked = walked(pieces, listener);
    for (int i = 0; i < pieces.size(); i++) {
      seen.addAll(seen(pieces.get(i), walked.get(i)));
    }
    return backtest.forecasts(seen, this::isAsked);
  }

  /** Unlike its name for people, no other league has it. */
  private static String key(LeagueKey league) {
    return league.scope() + "\u001f" + league.name();
  }

  private boolean isAsked(SoccerRow row) {
    return query.asks(row.date(), row.season());
  }

  private static List<SoccerRow> rows(List<PastRow> past) {
    return past.stream().map(PastRow::row).toList();
  }

  private Optional<LocalDate> learnsFrom(List<SoccerRow> rows) {
    return rows.stream()
        .filter(this::isAsked)
        .findFirst()
        .map(first -> SoccerBacktest.learnsFrom(first.date()));
  }

  /** The seasons asked for, and those before from which the pooling of the views learns. */
  private List<Piece> pieces(LeagueKey league, List<SoccerRow> rows) {
    Optional<LocalDate> from = learnsFrom(rows);
    if (from.isEmpty()) {
      return List.of();
    }
    int last = rows.stream().filter(this::isAsked).mapToInt(SoccerRow::season).max().orElseThrow();
    int first =
        rows.stream()
            .filter(row -> !row.date().isBefore(from.get()))
            .mapToInt(SoccerRow::season)
            .findFirst()
            .orElseThrow();
    return Piece.of(
        league, rows, backtest.components(), season -> season >= first && season <= last);
  }

  /** What came of the pieces, in their order. */
  private List<Walked> walked(List<Piece> pieces, BacktestListener listener) throws IOException {
    List<Optional<Walked>> done = new ArrayList<>();
    SortedMap<LeagueKey, Integer> open = new TreeMap<>();
    int changed = 0;
    for (Piece piece : pieces) {
      Kept kept = files.find(piece);
      done.add(kept.done());
      if (kept.done().isEmpty()) {
        open.merge(piece.league(), 1, Integer::sum);
      }
      changed += kept.changed() ? 1 : 0;
    }
    int kept = (int) done.stream().filter(Optional::isPresent).count();
    listener.planned(Collections.unmodifiableSortedMap(open), kept, changed);
    List<Walked> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      all.add(done.get(i).isPresent() ? done.get(i).get() : walk(pieces.get(i), listener));
    }
    return all;
  }

  private Walked walk(Piece piece, BacktestListener listener) throws IOException {
    Walked walked = piece.walk();
    files.keep(piece, walked);
    listener.walked(piece.league(), piece.season());
    return walked;
  }

  private List<Seen> seen(Piece piece, Walked walked) {
    List<SoccerRow> rows = rows(requireNonNull(leagues.get(piece.league())));
    LocalDate from = learnsFrom(rows).orElse(LocalDate.MAX);
    BaseRates base = new BaseRates(new LeagueLog(piece.rows()));
    return walked.steps().stream()
        .filter(step -> !piece.rows().get(step.row()).date().isBefore(from))
        .map(
            step -> {
              SoccerRow row = piece.rows().get(step.row());
              return new Seen(
                  key(piece.league()),
                  new SoccerWalk.Step(row, step.opinions()),
                  base.before(row.date()));
            })
        .toList();
  }

  /** What the archive tells of one league. */
  private final class Told {
    private final LeagueKey league;
    private final LeagueLog log;
    private final IdentityHashMap<SoccerRow, PastRow> past = new IdentityHashMap<>();

    Told(LeagueKey league, List<PastRow> all) {
      this.league = league;
      this.log = new LeagueLog(rows(all));
      all.forEach(each -> past.put(each.row(), each));
    }

    JudgedMatch judged(Forecast forecast) {
      SoccerRow row = forecast.row();
      Map<String, Probabilities> said = new LinkedHashMap<>();
      row.market().ifPresent(market -> said.put(Voices.MARKET, market));
      List<SoccerRow> known = log.rows().subList(0, log.before(row.date()).size());
      for (SoccerModel model : SoccerModel.values()) {
        Probabilities chances = forecast.byModel().get(model);
        if (chances != null && SoccerHistory.isFed(model, known)) {
          said.put(model.key(), chances);
        }
      }
      said.put(Voices.BASE, forecast.base());
      return new JudgedMatch(
          league,
          row.season(),
          row.date(),
          row.home(),
          row.away(),
          (int) row.goals().home(),
          (int) row.goals().away(),
          SoccerBacktest.outcome(row),
          row.market().flatMap(_ -> requireNonNull(past.get(row)).odds()),
          JudgedMatch.asked(query, said));
    }
  }
}
