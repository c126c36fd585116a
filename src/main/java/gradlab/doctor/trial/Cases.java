package gradlab.doctor.trial;

import gradlab.experiment.Experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Healthy and ill experiments from a seed. Each is trained before it counts: a healthy one that
 * does not learn, and one whose fault does no harm, are drawn anew.
 */
public final class Cases {
    /** A fault that does harm in none of so many drafts is none. */
    private static final int DRAFTS = 100;

    private Cases() {}

    /** Healthy experiments. */
    public static List<Case> healthy(long seed, int count) {
        return drawn(count, i -> healthyOne(seed, i));
    }

    /** Experiments with one fault each, so many of every fault. */
    public static List<Case> ill(long seed, int each) {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> ill(seed, fault.word(), each).stream())
                .toList();
    }

    /** Experiments with one fault, so many. */
    public static List<Case> ill(long seed, String word, int count) {
        Fault fault =
                Arrays.stream(Fault.values())
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow();
        return drawn(count, i -> ill(seed, fault, i));
    }

    private static List<Case> drawn(int count, IntFunction<Case> draw) {
        return IntStream.range(0, count).parallel().mapToObj(draw).toList();
    }

    private static Case healthyOne(long seed, int index) {
        List<String> refused = new ArrayList<>();
        while (true) {
            Shapes shapes = new Shapes(seed, "healthy " + index + " " + refused.size());
            Experiment e =
                    shapes.any(index + refused.size() / 5).experiment("healthy " + (index + 1));
            String complaint = complaint(e);
            if (complaint.isEmpty()) {
                return new Case("", e, refused);
            }
            refuse(complaint, refused);
        }
    }

    /** Healthy is what learned, and would learn little more in twice the time. */
    private static String complaint(Experiment e) {
        Health once = Trial.health(e);
        if (!once.complaint().isEmpty()) {
            return once.complaint();
        }
        int longer = 2 * e.training().epochs();
        Health twice = Trial.health(e.withTraining(e.training().withEpochs(longer)));
        return twice.isBetterThan(once) ? "was not done" : "";
    }

    private static Case ill(long seed, Fault fault, int index) {
        List<String> refused = new ArrayList<>();
        while (true) {
            Shapes shapes = new Shapes(seed, fault.word() + " " + index + " " + refused.size());
            Planted planted = fault.plant(shapes, index);
            Experiment ill = planted.ill().experiment(fault.word() + " " + (index + 1));
            String complaint = planted.complaint();
            if (complaint.isEmpty()) {
                return new Case(fault.word(), ill, refused);
            }
            refuse(complaint, refused);
        }
    }

    private static void refuse(String complaint, List<String> refused) {
        if (refused.size() == DRAFTS) {
            throw new IllegalStateException("no case in " + DRAFTS + " drafts: " + refused);
        }
        refused.add(complaint);
    }
}
