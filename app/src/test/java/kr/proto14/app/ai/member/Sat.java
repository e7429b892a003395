package kr.proto14.app.ai.member;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.SampleQuestions;
import kr.proto14.app.source.http.Wire;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.StandInModels;

/** Members that sit before a stand-in, and what is said to them. */
public final class Sat {
  static final String MODEL = "model-7";

  private Sat() {}

  /** A key that can be told from all others. */
  static Secret key(Provider provider) {
    return new Secret("sk-never-print-" + provider.key());
  }

  /** One at an address. */
  static ChatMember at(URI url, Provider provider, HttpClient http, Duration limit) {
    Optional<Secret> key =
        provider == Provider.LOCAL ? Optional.empty() : Optional.of(key(provider));
    return new ChatMember(provider, new Access(url, key, MODEL), new Wire(http), limit);
  }

  /** One before the stand-in. */
  public static ChatMember at(
      StandInModels models, Provider provider, HttpClient http, Duration limit) {
    return at(models.url(ModelProvider.valueOf(provider.name())), provider, http, limit);
  }

  /** The beginning of a talk about fourteen matches. */
  public static Talk talk() {
    Question question = SampleQuestions.soccer();
    return new Talk(question.system(), question.user());
  }
}
