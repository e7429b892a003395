package kr.proto14.app.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import kr.proto14.app.history.Sport;
import picocli.CommandLine.ITypeConverter;

/** A sport on the command line: {@code soccer} or {@code basketball}. */
final class SportName implements ITypeConverter<Sport>, Iterable<String> {
  @Override
  public Sport convert(String text) {
    return Sport.valueOf(text.toUpperCase(Locale.ROOT));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Sport.values()).map(SportName::of).iterator();
  }

  /** The word for a sport in files and JSON. */
  static String of(Sport sport) {
    return sport.name().toLowerCase(Locale.ROOT);
  }
}
