package kr.proto14.app.ops.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;

/** Asks a source as a run would, and tells being blocked from being down. */
public final class SourceCheck implements Check {
  private static final Pattern CODE = Pattern.compile("\\bcode 0*(\\d{1,4})\\b");

  private final String source;
  private final boolean needed;
  private final Supplier<Optional<Fault>> asked;

  /**
   * A check of a source.
   *
   * @param source its name in findings, such as {@code betman}
   * @param needed whether nothing works without it
   * @param asked asks it; empty where it answered well
   */
  public SourceCheck(String source, boolean needed, Supplier<Optional<Fault>> asked) {
    this.source = source;
    this.needed = needed;
    this.asked = asked;
  }

  @Override
  public String name() {
    return source;
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public List<Finding> look() {
    return List.of(
        asked
            .get()
            .map(this::finding)
            .orElseGet(
                () ->
                    new Finding(
                        source + ".good", Level.OK, "source.good", Map.of("source", source))));
  }

  private Finding finding(Fault fault) {
    String kind = kind(fault);
    return new Finding(
        source + "." + kind,
        level(fault.kind()),
        "source." + kind,
        Map.of("source", source, "detail", fault.detail()));
  }

  /** A time-out before any answer may be a block abroad; an error page is one for sure. */
  private static String kind(Fault fault) {
    return switch (fault.kind()) {
      case BLOCKED -> fault.evidence() == null ? "perhaps-blocked" : "blocked";
      case CONFIGURATION -> "key-" + code(fault.detail());
      default -> fault.kind().key();
    };
  }

  private static String code(String detail) {
    Matcher code = CODE.matcher(detail);
    return switch (code.find() ? code.group(1) : "") {
      case "20" -> "not-approved";
      case "30" -> "unknown";
      case "31" -> "expired";
      case "32" -> "address";
      default -> "refused";
    };
  }

  private Level level(FaultKind kind) {
    return switch (kind) {
      case SITE_DOWN, MAINTENANCE, QUOTA -> Level.WARNING;
      case CONFIGURATION -> Level.ERROR;
      default -> needed ? Level.ERROR : Level.WARNING;
    };
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "SourceCheck[%s]", source);
  }
}
