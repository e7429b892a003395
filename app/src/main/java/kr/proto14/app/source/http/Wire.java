package kr.proto14.app.source.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends one request and reads its whole answer within a time and a size. */
public final class Wire {
  /** An answer of more bytes than this is not read to its end. */
  public static final int LIMIT = BoundedBody.LIMIT;

  private final HttpClient http;
  private final Allowance allowance;

  /** A wire that sends with the given client as often as it is asked to. */
  public Wire(HttpClient http) {
    this(http, Allowance.UNLIMITED);
  }

  /** A wire that takes every request out of an allowance. */
  public Wire(HttpClient http, Allowance allowance) {
    this.http = http;
    this.allowance = allowance;
  }

  /**
   * Sends a request.
   *
   * @param limit longest wait for the complete answer: a body that trickles is cut off by it
   * @throws SpentException if the allowance is used up: nothing was sent
   * @throws IOException if no complete answer came
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public Reply send(HttpRequest request, Duration limit) throws IOException, InterruptedException {
    allowance.spend();
    CompletableFuture<HttpResponse<BoundedBody.Content>> answer =
        http.sendAsync(request, info -> new BoundedBody());
    try {
      return reply(answer.get(limit.toNanos(), NANOSECONDS));
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no complete answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static Reply reply(HttpResponse<BoundedBody.Content> response) {
    BoundedBody.Content content = response.body();
    if (!content.oversize() && isGzip(response)) {
      content = unzipped(content);
    }
    return new Reply(
        response.statusCode(), response.headers(), content.bytes(), content.oversize());
  }

  private static boolean isGzip(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Content-Encoding")
        .filter(encoding -> encoding.toLowerCase(Locale.ROOT).contains("gzip"))
        .isPresent();
  }

  /** A broken stream stays as it came: its diagnosis is that it is no JSON. */
  private static BoundedBody.Content unzipped(BoundedBody.Content content) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(content.bytes()))) {
      return BoundedBody.bounded(in.readNBytes(BoundedBody.LIMIT + 1));
    } catch (IOException e) {
      return content;
    }
  }
}
