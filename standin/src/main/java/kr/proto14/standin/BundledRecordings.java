package kr.proto14.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the recorded rounds that come with the stand-in. */
final class BundledRecordings {
  private static final List<String> NAMES =
      List.of(
          "G011-260051",
          "G011-260052",
          "G011-260053",
          "G011-260054",
          "G011-260055",
          "G011-260056",
          "G011-260058",
          "G027-260001");

  private BundledRecordings() {}

  static Recordings load() {
    var directory = new Directory(lines("teams.synthetic"), lines("leagues.synthetic"));
    var recordings = Recordings.builder();
    for (String name : NAMES) {
      var reader =
          new RecordingReader(directory, lines(name + ".round"), lines(name + ".synthetic"));
      recordings.round(reader.round());
      recordings.oddsRound(reader.oddsRound());
    }
    return recordings.build();
  }

  static List<String> lines(String file) {
    try (InputStream in = BundledRecordings.class.getResourceAsStream("recordings/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no recording " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
