/** What a language model is asked: a round, and the facts known of its matches. */
@NullMarked
package kr.proto14.app.ai.question;

import org.jspecify.annotations.NullMarked;
