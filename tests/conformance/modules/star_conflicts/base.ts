export const shared = "shared by both";
