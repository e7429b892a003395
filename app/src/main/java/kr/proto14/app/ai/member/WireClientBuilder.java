package kr.proto14.app.ai.member;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import kr.proto14.app.source.http.Wire;

/** Gives the library our wire; the limits that the library would set are ours already. */
final class WireClientBuilder implements HttpClientBuilder {
  private final Wire wire;
  private final Duration limit;

  WireClientBuilder(Wire wire, Duration limit) {
    this.wire = requireNonNull(wire, "wire");
    this.limit = requireNonNull(limit, "limit");
  }

  @Override
  public Duration connectTimeout() {
    return limit;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return limit;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return new WireClient(wire, limit);
  }
}
