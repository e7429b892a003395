package kr.proto14.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;

/** Short keys by which a match and its content are found again. Not threadsafe. */
final class MatchKeys {
  /** 96 bits: among a million matches two alike by chance are one case in 10^17. */
  private static final int BYTES = 12;

  private static final char SEPARATOR = '|';

  private final MessageDigest digest;
  private final String source;

  MatchKeys(String source) {
    this.source = source;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same for two rows of one source about the same match. */
  String identity(PlayedMatch match) {
    return hex(source + SEPARATOR + match.identity());
  }

  /** The same for two rows that say the same of a match; names count where ids identify it. */
  static String fingerprint(PlayedMatch match) {
    StringBuilder text = new StringBuilder(80);
    text.append(match.home().id().isEmpty() ? "" : match.home().name()).append(SEPARATOR);
    text.append(match.away().id().isEmpty() ? "" : match.away().name()).append(SEPARATOR);
    match.kickOff().ifPresent(start -> text.append(start.toEpochMilli()));
    text.append(SEPARATOR).append(Covers.of(match.score()).name());
    text.append(SEPARATOR).append(match.score().home());
    text.append(SEPARATOR).append(match.score().away());
    match.odds().ifPresent(odds -> append(text, odds));
    text.append(SEPARATOR);
    match.spread().ifPresent(text::append);
    text.append(SEPARATOR).append(match.neutral() ? 1 : 0);
    // Rows of before there were shots keep their fingerprints.
    if (!match.counted().isNothing()) {
      append(text, match.counted());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, PastOdds odds) {
    text.append(SEPARATOR).append(odds.kind().name()).append(SEPARATOR).append(odds.bookmaker());
    text.append(SEPARATOR).append(odds.home()).append(SEPARATOR);
    odds.middle().ifPresent(text::append);
    text.append(SEPARATOR).append(odds.away());
  }

  private static void append(StringBuilder text, Counted counted) {
    counted.shots().ifPresent(of -> text.append("|s").append(of.home()).append('-').append(of.away()));
    counted
        .onTarget()
        .ifPresent(of -> text.append("|t").append(of.home()).append('-').append(of.away()));
    counted.xg().ifPresent(of -> text.append("|x").append(of.home()).append('-').append(of.away()));
  }

  private String hex(String text) {
    return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)), 0, BYTES);
  }
}
