package kr.proto14.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.proto14.app.Secret;
import kr.proto14.app.ai.member.Access;
import kr.proto14.app.ai.member.ChatMember;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Provider;
import kr.proto14.app.source.http.Wire;
import kr.proto14.standin.ModelFault.Slow;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.StandInModels;

/** Five stand-ins for language models, each with a fixed delay before its answer. */
final class FiveModels implements AutoCloseable {
  /** By provider, in the order of {@link #PROVIDERS}; the last is the slowest. */
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofMillis(100),
          Duration.ofMillis(200),
          Duration.ofMillis(300),
          Duration.ofMillis(400),
          Duration.ofMillis(500));

  private static final List<Provider> PROVIDERS =
      List.of(
          Provider.OPENAI,
          Provider.ANTHROPIC,
          Provider.GEMINI,
          Provider.DEEPSEEK,
          Provider.KIMI);

  private final StandInModels models = StandInModels.start();

  FiveModels() {
    for (int i = 0; i < PROVIDERS.size(); i++) {
      models.faults().always(standIn(PROVIDERS.get(i)), new Slow(DELAYS.get(i)));
    }
  }

  /** How long the slowest takes. */
  static Duration slowest() {
    return DELAYS.getLast();
  }

  /** Members that ask them. */
  List<Member> members(HttpClient http) {
    return PROVIDERS.stream().map(provider -> member(provider, http)).toList();
  }

  /** What a process of ours needs in its environment to ask them. */
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    for (Provider provider : PROVIDERS) {
      String key = provider == Provider.GEMINI ? "GOOGLE" : provider.name();
      environment.put(key + "_API_KEY", "bench");
      environment.put("PROTO14_" + provider + "_URL", url(provider).toString());
    }
    return environment;
  }

  @Override
  public void close() {
    models.close();
  }

  private Member member(Provider provider, HttpClient http) {
    Access access = new Access(url(provider), Optional.of(new Secret("bench")), "model");
    return new ChatMember(provider, access, new Wire(http), Duration.ofSeconds(30));
  }

  private URI url(Provider provider) {
    return models.url(standIn(provider));
  }

  private static ModelProvider standIn(Provider provider) {
    return ModelProvider.valueOf(provider.name());
  }
}
