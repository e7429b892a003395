package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import kr.proto14.app.history.Sport;
import kr.proto14.app.notify.message.Texts;

/** What the parts of a backtest are called. */
public final class BacktestWords {
  private final Texts texts;

  /**
   * @param texts of the bundle {@code cli}
   */
  public BacktestWords(Texts texts) {
    this.texts = requireNonNull(texts, "texts");
  }

  /** What a forecaster is called. */
  public String forecaster(String name) {
    return texts.text("backtest.forecaster." + name);
  }

  /** What a sport is called. */
  public String sport(Sport sport) {
    return texts.text("sport." + sport.name().toLowerCase(Locale.ROOT));
  }
}
