package kr.proto14.app.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One season in Korean, lived once for all tests that look at it. */
public final class LivedSeason {
  static final List<Entry> SHOWN = new ArrayList<>();
  static final List<Path> DATA = new ArrayList<>();
  private static final SeasonEnd END = live();

  private LivedSeason() {}

  /** What came of it. */
  public static SeasonEnd end() {
    return END;
  }

  private static SeasonEnd live() {
    Stage noting =
        (config, backdrop) -> {
          DATA.add(config.data());
          return RealStage.INSTANCE.open(config, backdrop);
        };
    try {
      return new Season(noting, Locale.KOREAN).play(SHOWN::add, () -> false);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
