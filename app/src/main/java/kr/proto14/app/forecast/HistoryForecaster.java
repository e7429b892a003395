package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.Forecaster;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Team;
import org.jspecify.annotations.Nullable;

/**
 * A model's voice in the pool. It abstains with {@code unknown-team} where a name is linked to no
 * team, and with the model's own reasons.
 */
public final class HistoryForecaster implements Forecaster {
  static final String UNKNOWN_TEAM = "unknown-team";

  private final HistoryModel model;
  private final Store store;
  private final Optional<Cut> cut;
  private final AtomicReference<@Nullable Rested> last = new AtomicReference<>();

  private HistoryForecaster(HistoryModel model, Store store, Optional<Cut> cut) {
    this.model = requireNonNull(model, "model");
    this.store = requireNonNull(store, "store");
    this.cut = cut;
  }

  /** The voice in a live forecast, which uses fits that are kept and keeps those that are not. */
  public static HistoryForecaster live(HistoryModel model, Store store) {
    return new HistoryForecaster(model, store, Optional.empty());
  }

  /** The voice as it was: by a cut of then, with fits worked out from the matches alone. */
  public static HistoryForecaster replaying(HistoryModel model, Store store, Cut cut) {
    return new HistoryForecaster(model, store, Optional.of(cut));
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Group group() {
    return Group.HISTORY;
  }

  @Override
  public boolean covers(Pool pool) {
    return Sport.of(pool) == model.sport();
  }

  @Override
  public List<Opinion> forecast(Evidence evidence) {
    Said said = store.snapshot(tx -> said(tx, evidence));
    if (cut.isEmpty() && said.past.hasFresh()) {
      store.inTransaction(
          tx -> {
            said.past.keep(tx);
            return null;
          });
    }
    return said.opinions;
  }

  /** What the last forecast rested on: what is recorded meanwhile must not enter its seal. */
  private record Rested(Instant asOf, Cut cut) {}

  private record Said(Past past, List<Opinion> opinions) {}

  private Said said(Tx tx, Evidence evidence) {
    Cut used = cut.orElseGet(() -> Cut.at(tx, evidence.asOf()));
    Past past = new Past(tx, used, cut.isEmpty());
    last.set(new Rested(evidence.asOf(), model.restsOn(past)));
    return new Said(
        past, evidence.round().matches().stream().map(match -> opinion(past, match)).toList());
  }

  private Opinion opinion(Past past, Match match) {
    return pairing(past.registry(), model.sport(), match)
        .map(pairing -> model.opinion(past, pairing, match))
        .orElseGet(() -> new Opinion.Abstention(UNKNOWN_TEAM));
  }

  /** The sides of a round's match by our ids; empty where a name is linked to no team. */
  public static Optional<Pairing> pairing(TeamRegistry registry, Sport sport, Match match) {
    Optional<String> home = team(registry, sport, match, match.home());
    Optional<String> away = team(registry, sport, match, match.away());
    return home.isEmpty() || away.isEmpty() || home.equals(away)
        ? Optional.empty()
        : Optional.of(
            new Pairing(home.get(), away.get(), Competitions.isNeutral(match.league().name())));
  }

  /** By Betman's id, else by its name in the league. */
  private static Optional<String> team(TeamRegistry registry, Sport sport, Match match, Team team) {
    return registry
        .find(sport, SourceName.BETMAN_ID, "", team.id())
        .or(() -> registry.find(sport, SourceName.BETMAN, match.league().name(), team.name()));
  }

  /** The model and what it rests on in a prediction made as of a moment. */
  public ModelUse use(Instant asOf) {
    Rested rested = last.get();
    Cut used =
        rested != null && rested.asOf.equals(asOf)
            ? rested.cut
            : cut.orElseGet(
                () -> store.reading(tx -> model.restsOn(new Past(tx, Cut.at(tx, asOf), true))));
    return new ModelUse(model.name(), model.version(), used);
  }
}
