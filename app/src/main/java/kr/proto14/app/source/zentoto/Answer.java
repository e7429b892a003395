package kr.proto14.app.source.zentoto;

import java.time.Instant;
import org.jsoup.nodes.Document;

/**
 * What one call was answered with, once it is known to be a page of rounds.
 *
 * @param page the page
 * @param receivedAt when it came
 * @param raw reference of the kept bytes
 */
record Answer(Document page, Instant receivedAt, String raw) {}
