package gradlab;

/** The program's entry point. */
public final class GradLab {
    private GradLab() {}

    /** Starts the program. */
    public static void main(String[] arguments) {
        System.out.println(arguments.length);
    }
}
