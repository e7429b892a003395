package kr.proto14.app.source.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body and stops reading, with what it has, once the body passes a limit. */
final class BoundedBody implements BodySubscriber<BoundedBody.Content> {
  /** A body of this many bytes is still read. */
  static final int LIMIT = 8 * 1024 * 1024;

  /** What is kept of a body over the limit: enough to see what it is. */
  static final int KEPT_OF_OVERSIZE = 64 * 1024;

  /** The bytes read; only the first of them where the body is oversize. */
  @SuppressWarnings("ArrayRecordComponent")
  record Content(byte[] bytes, boolean oversize) {}

  private final CompletableFuture<Content> result = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription subscription;

  @Override
  public CompletionStage<Content> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription upstream) {
    subscription = upstream;
    upstream.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.write(chunk, 0, Math.min(chunk.length, LIMIT + 1 - bytes.size()));
    }
    if (bytes.size() > LIMIT && subscription != null) {
      subscription.cancel();
      onComplete();
    }
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    result.complete(bounded(bytes.toByteArray()));
  }

  /** Cuts a body that is over the limit. */
  static Content bounded(byte[] body) {
    return body.length > LIMIT
        ? new Content(Arrays.copyOf(body, KEPT_OF_OVERSIZE), true)
        : new Content(body, false);
  }
}
