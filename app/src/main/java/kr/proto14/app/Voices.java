package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.forecast.BasketballHistory;
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
import kr.proto14.engine.forecast.MarketForecaster;
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

  /** Those of live rounds. */
  ForecastPool live() {
    return pool(models().map(model -> HistoryForecaster.live(model, store)));
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
                                    model.asOfVersion(use.version()), store, use.cut()))));
  }

  private static Stream<HistoryModel> models() {
    return Stream.concat(SoccerHistory.all().stream(), BasketballHistory.all().stream());
  }

  private static ForecastPool pool(Stream<HistoryForecaster> models) {
    List<Forecaster> all =
        Stream.concat(Stream.of(new MarketForecaster(), new CrowdForecaster()), models).toList();
    return new ForecastPool(
        all, priors(all), (name, failure) -> LOG.error("the forecaster {} failed", name, failure));
  }

  /** Without a panel, nothing changes for those who never had one until something is learned. */
  private static Weighing priors(List<Forecaster> all) {
    return all.stream().anyMatch(each -> each.group() == Group.PANEL)
        ? LearnedWeights.priors()
        : GroupWeights.priors();
  }
}
