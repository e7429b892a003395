package kr.proto14.app.ops.doctor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.KeyProbe.Seen;

/** Whether a provider of language models takes its key and has the model that is set. */
public final class ProviderCheck implements Check {
  private final String provider;
  private final String model;
  private final Supplier<Seen> asked;

  /**
   * A check of a provider.
   *
   * @param provider its name, such as {@code openai}
   * @param model that is set
   * @param asked asks it
   */
  public ProviderCheck(String provider, String model, Supplier<Seen> asked) {
    this.provider = requireNonNull(provider, "provider");
    this.model = requireNonNull(model, "model");
    this.asked = requireNonNull(asked, "asked");
  }

  @Override
  public String name() {
    return provider;
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public List<Finding> look() {
    return List.of(
        switch (asked.get()) {
          case Seen.Models(var names) when names.isEmpty() || names.contains(model) ->
              finding("good", Level.OK);
          case Seen.Models _ -> finding("no-model", Level.WARNING);
          case Seen.Failed(Absence why) ->
              finding(kind(why), why == Absence.UNAUTHORIZED ? Level.ERROR : Level.WARNING);
        });
  }

  private static String kind(Absence why) {
    return switch (why) {
      case UNAUTHORIZED -> "key";
      case RATE_LIMITED -> "limit";
      case UNREACHABLE, TIMEOUT -> "unreachable";
      default -> "failing";
    };
  }

  private Finding finding(String kind, Level level) {
    return new Finding(
        provider + "." + kind,
        level,
        "provider." + kind,
        Map.of("provider", provider, "model", model));
  }
}
