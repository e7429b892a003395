package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;

/**
 * A bucket of an S3-compatible store, named in the path and not in the host.
 *
 * @param url where the store is
 * @param prefix what the names of our objects begin with; may be empty
 * @param patience how a request is limited and repeated
 */
public record S3Settings(
    URI url,
    String bucket,
    String region,
    String prefix,
    Secret accessKey,
    Secret secretKey,
    Patience patience) {
  public S3Settings {
    requireNonNull(url, "url");
    requireNonNull(bucket, "bucket");
    requireNonNull(region, "region");
    requireNonNull(prefix, "prefix");
    requireNonNull(accessKey, "accessKey");
    requireNonNull(secretKey, "secretKey");
    requireNonNull(patience, "patience");
  }

  /**
   * Limits of one request.
   *
   * @param connect until there is a connection
   * @param total until the answer is read
   * @param attempts how often at most, where the network or the store is at fault
   * @param pause before the second attempt; it doubles
   */
  public record Patience(Duration connect, Duration total, int attempts, Duration pause) {
    static final Patience USUAL =
        new Patience(Duration.ofSeconds(10), Duration.ofMinutes(2), 4, Duration.ofSeconds(2));
  }

  /** As the operator has it; empty unless address, bucket and both keys are given. */
  static Optional<S3Settings> of(Config config) {
    if (!config.has(Setting.PROTO14_S3_URL)) {
      return Optional.empty();
    }
    return config
        .word(Setting.PROTO14_S3_BUCKET)
        .flatMap(
            bucket ->
                config
                    .secret(Setting.PROTO14_S3_ACCESS_KEY)
                    .flatMap(
                        access ->
                            config
                                .secret(Setting.PROTO14_S3_SECRET_KEY)
                                .map(
                                    secret ->
                                        new S3Settings(
                                            config.url(Setting.PROTO14_S3_URL),
                                            bucket,
                                            config
                                                .word(Setting.PROTO14_S3_REGION)
                                                .orElse("us-east-1"),
                                            config.word(Setting.PROTO14_S3_PREFIX).orElse(""),
                                            access,
                                            secret,
                                            Patience.USUAL))));
  }
}
