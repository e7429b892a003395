package kr.proto14.app.history.csv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kr.proto14.app.history.Side;

/** Names and days that stand in row after row, so that each is read once. Not threadsafe. */
final class Memory {
  /** Files of a sane kind have thousands of names; others shall not fill the memory. */
  private static final int MOST = 20_000;

  private final Map<String, Side> sides = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  Side side(String name, Function<String, Side> reader) {
    return remembered(sides, name, reader);
  }

  LocalDate day(String text, Function<String, LocalDate> reader) {
    return remembered(days, text, reader);
  }

  private static <T> T remembered(Map<String, T> known, String text, Function<String, T> reader) {
    T value = known.get(text);
    if (value == null) {
      value = reader.apply(text);
      if (known.size() < MOST) {
        known.put(text, value);
      }
    }
    return value;
  }
}
