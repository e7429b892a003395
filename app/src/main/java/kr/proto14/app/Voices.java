package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.ai.member.Provider;
import kr.proto14.app.forecast.BasketballHistory;
import kr.proto14.app.forecast.HandicapReading;
import kr.proto14.app.forecast.HistoryForecaster;
import kr.proto14.app.forecast.HistoryModel;
import kr.proto14.app.forecast.ModelUse;
import kr.proto14.app.forecast.SoccerHistory;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.CrowdForecaster;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.Forecaster;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.GroupWeights;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MarginRemoval;
import kr.proto14.engine.forecast.MarketForecaster;
import kr.proto14.engine.forecast.PanelMember;
import kr.proto14.engine.forecast.Weighing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The forecasters, in the order in which they are asked and shown. */
final class Voices {
  private static final Logger LOG = LoggerFactory.getLogger(Voices.class);

  private final Store store;

  Voices(Store store) {
    this.store = requireNonNull(store, "store");
  }

  /**
   * Those of live rounds.
   *
   * @param panel the members that have a seat
   */
  ForecastPool live(List<Provider> panel) {
    return pool(models().map(model -> HistoryForecaster.live(model, store)), panel);
  }

  /** As they were when the models rested on what is given. */
  ForecastPool then(List<ModelUse> uses) {
    return pool(
        models()
            .flatMap(
                model ->
                    uses.stream()
                        .filter(use -> use.name().equals(model.name()))
                        .map(
                            use ->
                                HistoryForecaster.replaying(
                                    model.asOfVersion(use.version()), store, use.cut()))),
        List.of(Provider.values()));
  }

  private static Stream<HistoryModel> models() {
    return Stream.concat(SoccerHistory.all().stream(), BasketballHistory.all().stream());
  }

  private static MarketForecaster market() {
    return new MarketForecaster(MarginRemoval.shin(), new HandicapReading());
  }

  private static ForecastPool pool(Stream<HistoryForecaster> models, List<Provider> panel) {
    List<Forecaster> voices = new ArrayList<>();
    voices.add(market());
    voices.add(new CrowdForecaster());
    models.forEach(voices::add);
    panel.forEach(provider -> voices.add(new PanelMember(provider.key())));
    return new ForecastPool(
        voices, priors(voices), (name, failure) -> LOG.error("the forecaster {} failed", name, failure));
  }

  /** Without a panel, nothing changes for those who never had one until something is learned. */
  private static Weighing priors(List<Forecaster> all) {
    return all.stream().anyMatch(each -> each.group() == Group.PANEL)
        ? LearnedWeights.priors()
        : GroupWeights.priors();
  }
}
