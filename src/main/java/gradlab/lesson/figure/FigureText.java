package gradlab.lesson.figure;

import gradlab.experiment.NearestWord;
import gradlab.text.Message;

import java.util.Collection;
import java.util.List;

/** The text of a figure, with the place up to which it is read. */
final class FigureText {
    private final String text;
    private int at;

    FigureText(String text) {
        this.text = text;
    }

    /** Where the next word begins, from 1. */
    int column() {
        skipSpace();
        return at + 1;
    }

    /** The same without looking for a next word. */
    int place() {
        return at + 1;
    }

    void back(int column) {
        at = column - 1;
    }

    boolean isOver() {
        skipSpace();
        return at >= text.length();
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The next sign, after any space; 0 at the end. */
    char next() {
        skipSpace();
        return here();
    }

    /** The sign right here; 0 at the end. */
    char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Takes signs if they stand here, after any space. */
    boolean take(String signs) {
        skipSpace();
        return takeHere(signs);
    }

    /** Takes signs if they stand right here. */
    boolean takeHere(String signs) {
        if (!text.startsWith(signs, at)) {
            return false;
        }
        at += signs.length();
        return true;
    }

    /** Takes a word if it stands here and ends here. */
    boolean takeWord(String word) {
        int before = column();
        if (isNameStart(here()) && name().equals(word)) {
            return true;
        }
        back(before);
        return false;
    }

    void expect(String signs, Message after) {
        int column = column();
        if (!take(signs)) {
            throw fail(column, Message.of("expected `{0}` {1}", signs, after));
        }
    }

    static boolean isNameStart(char sign) {
        return Character.isLetter(sign) || sign == '_' || sign == '\'';
    }

    /** Letters, digits and underscores from right here on, or anything between two quotes. */
    String name() {
        int from = at;
        if (takeHere("'")) {
            int end = text.indexOf('\'', at);
            if (end < 0) {
                throw fail(from + 1, Message.of("the quote that opens here is not closed"));
            }
            at = end + 1;
            return text.substring(from + 1, end);
        }
        while (Character.isLetterOrDigit(here()) || here() == '_') {
            at++;
        }
        return text.substring(from, at);
    }

    /** A layer's name or a pattern of one: a star sticks to it. */
    String pattern() {
        if (here() == '\'') {
            return name();
        }
        int from = at;
        while (Character.isLetterOrDigit(here()) || here() == '_' || here() == '*') {
            at++;
        }
        return text.substring(from, at);
    }

    /** What stands up to a sign, which is taken as well. */
    String upTo(char sign) {
        int end = text.indexOf(sign, at);
        if (end < 0) {
            throw fail(place(), Message.of("expected `{0}` behind this", sign));
        }
        String inside = text.substring(at, end);
        at = end + 1;
        return inside.strip();
    }

    /** What stands from here to the end. */
    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /** A number without a sign. */
    double number() {
        int from = column() - 1;
        while (Character.isDigit(here()) || here() == '.') {
            at++;
        }
        int mantissa = at;
        if (here() == 'e' || here() == 'E') {
            at++;
            if (here() == '-' || here() == '+' || here() == '−') {
                at++;
            }
            int digits = at;
            while (Character.isDigit(here())) {
                at++;
            }
            at = at == digits ? mantissa : at;
        }
        String written = text.substring(from, at).replace('−', '-');
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw fail(from + 1, Message.of("`{0}` is no number", written));
        }
    }

    /** A whole number from 0 right here. */
    int whole(Message what) {
        int from = at;
        while (Character.isDigit(here())) {
            at++;
        }
        if (at == from || at - from > 9) {
            throw fail(from + 1, Message.of("expected {0}", what));
        }
        return Integer.parseInt(text.substring(from, at));
    }

    /** What is wrong, with the column. */
    FigureException fail(int column, Message what) {
        return new FigureException(text, column, what);
    }

    /** A word that is not known here, with the nearest that is. */
    FigureException unknown(int column, String word, Message what, Collection<String> known) {
        Message guess =
                NearestWord.to(word, known)
                        .map(near -> Message.of("did you mean `{0}`?", near))
                        .orElse(Message.of("there are {0}", String.join(", ", List.copyOf(known))));
        return fail(column, Message.of("`{0}` is {1}: {2}", word, what, guess));
    }

    @Override
    public String toString() {
        return text;
    }
}
